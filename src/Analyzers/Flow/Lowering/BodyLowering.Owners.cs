using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// Whose vCPU an expression stands for. Own are the vCPU the root was given, copies of it, what belongs to it, and fields that hold
/// nothing else; everything else is another's.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<CaptureId, JoinedOwner> _captureOwners = [];
    private readonly Dictionary<(ISymbol Symbol, int Element), JoinedOwner> _variableOwners = new(VariableComparer.Instance);
    private JoinedOwner[]? _returnedOwners;

    /// <summary>What a type parameter stands for may be a part of a vCPU too, and so may any object.</summary>
    private bool MayBeVcpuPart(ITypeSymbol? type) => type is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object } || _analysis.Contracts.IsVcpuPart(type);

    private OwnerRef OwnerOf(IOperation? operation)
    {
        if (operation is null)
        {
            return OwnerRef.Other;
        }

        operation = Unwrap(operation);
        if (!MayBeVcpuPart(operation.Type) && operation is not IFlowCaptureReferenceOperation)
        {
            return OwnerRef.Other;
        }

        switch (operation)
        {
            case IInstanceReferenceOperation:
                return OwnerOfThis(true);
            case IParameterReferenceOperation parameter:
                return OwnerOfVariable(parameter.Parameter);
            case ILocalReferenceOperation local:
                return Aliased(local.Local) is { } variable ? OwnerOfVariable(variable) : OwnerRef.Undecided;
            case IFlowCaptureReferenceOperation reference:
                return _captureOwners.TryGetValue(reference.Id, out var captured) ? captured : OwnerRef.Other;
            case IMemberReferenceOperation { Instance: { } whole } when MemberOf(operation) is { } part && CompositeOf(Unwrap(whole).Type) is { } composite && !(IsThis(whole) && _body.IsNested):
                return PartOwners(whole, composite)[part.Offset];
            case IPropertyReferenceOperation property:
                var getter = property.Property.GetMethod;
                return OwnerOfMember(property.Property, property.Instance, getter, IsVirtualAccess(property), [.. property.Arguments]);
            case IFieldReferenceOperation field:
                return OwnerOfMember(field.Field, field.Instance, null, false, []);
            case IInvocationOperation invocation:
                var called = invocation.TargetMethod;
                return OwnerOfMember(called, invocation.Instance, called, invocation.IsVirtual, [.. invocation.Arguments]);
            case ISimpleAssignmentOperation assignment:
                return OwnerOf(assignment.Value);
            default:
                return OwnerRef.Other;
        }
    }

    private OwnerRef OwnerOfThis(bool sameThis)
    {
        int levels = 0;
        for (var body = _body; body.Parent is not null; body = body.Parent)
        {
            levels++;
        }

        return sameThis ? new ParameterOwner(0, levels) : OwnerRef.Other;
    }

    private OwnerRef OwnerOfVariable(ISymbol variable, int part = -1)
    {
        if (variable is IFieldSymbol field)
        {
            return _analysis.Fields.OwnerOf(field);
        }

        if (variable is IParameterSymbol { ContainingSymbol: INamedTypeSymbol })
        {
            // The receiver parameter of an extension block is the receiver.
            return OwnerOfThis(true);
        }

        if (IsPrimaryParameter(variable))
        {
            return _analysis.Fields.OwnerOf(variable);
        }

        int levels = 0;
        var body = _body;
        while (variable is not ITypeSymbol && body.Parent is not null && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, body.Symbol))
        {
            body = body.Parent;
            levels++;
        }

        if (levels > 0)
        {
            var outer = part < 0 ? body.Lowered.OwnerOf(variable) : OwnerRef.Undecided;
            return outer is null ? OwnerRef.Other : new OuterOwner(outer, levels);
        }

        if (!_variableOwners.TryGetValue((variable, part), out var owner))
        {
            owner = part < 0 ? new JoinedOwner() : OwnerOfPart(variable, part);
            if (part < 0 && variable is IParameterSymbol parameter)
            {
                owner.Sources.Add(new ParameterOwner(parameter.Ordinal + 1, 0));
            }

            _variableOwners.Add((variable, part), owner);
            if (part < 0)
            {
                _lowered.Owners.Add(variable, owner);
            }
        }

        return owner;
    }

    private bool IsPrimaryParameter(ISymbol variable)
    {
        var outermost = _body;
        while (outermost.Parent is { } parent)
        {
            outermost = parent;
        }

        return variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
            && !SymbolEqualityComparer.Default.Equals(constructor, outermost.Symbol);
    }

    private OwnerRef OwnerOfMember(ISymbol member, IOperation? instance, IMethodSymbol? code, bool isVirtual, IArgumentOperation[] arguments)
    {
        if (_analysis.Contracts.Has(member, _analysis.Model.RunningVcpu))
        {
            return OwnerRef.Own;
        }

        if (_analysis.Contracts.Has(member, _analysis.Model.SameVcpu))
        {
            return instance is not null ? OwnerOf(instance) : arguments.Length > 0 ? OwnerOf(arguments[0].Value) : OwnerRef.Own;
        }

        if (member is IFieldSymbol field)
        {
            return IsThis(instance) || field.IsStatic ? _analysis.Fields.OwnerOf(field) : OwnerRef.Other;
        }

        if (member is IPropertySymbol property && IsThis(instance) && Composites.BackingField(property) is { } backing)
        {
            return _analysis.Fields.OwnerOf(backing);
        }

        var targets = code is null ? [] : TargetsOf(code.ReducedFrom ?? code, isVirtual, instance is null ? null : Unwrap(instance).Type);
        if (targets.IsEmpty)
        {
            return OwnerRef.Other;
        }

        bool isNested = targets[0].IsNested;
        var owners = OwnersOfArguments(code!.ReducedFrom ?? code, instance, arguments, isNested);
        bool passesFields = IsThis(instance) || isNested;
        return JoinedOwner.Of(targets.Select(t => new ReturnedOwner(t, static b => b.ReturnedOwners.FirstOrDefault(), owners, passesFields)));
    }

    /// <summary>An assignment of something that may be a part of a vCPU.</summary>
    private void AddOwnerSource(IOperation target, OwnerRef source)
    {
        switch (Unwrap(target))
        {
            case ILocalReferenceOperation local when Aliased(local.Local) is { } variable && OwnerOfVariable(variable) is JoinedOwner joined:
                joined.Sources.Add(source);
                break;
            case IParameterReferenceOperation parameter when OwnerOfVariable(parameter.Parameter) is JoinedOwner joined:
                joined.Sources.Add(source);
                if (parameter.Parameter.RefKind is RefKind.Ref or RefKind.Out && IsDeclaredHere(parameter.Parameter))
                {
                    LeftAt(parameter.Parameter.Ordinal + 1).Sources.Add(source);
                }

                break;
            case IMemberReferenceOperation { Instance: { } instance } member when MemberOf(member) is { } part && CompositeOf(Unwrap(instance).Type) is { } composite:
                AddPartOwnerSource(instance, part.Offset, source);
                _lowered.FieldStores.Add((composite.Leaves[part.Offset], source));
                break;
            case IFlowCaptureReferenceOperation capture when _captures.TryGetValue(capture.Id, out var captured):
                AddOwnerSource(captured.Value, source);
                break;
            case IFieldReferenceOperation field:
                _lowered.FieldStores.Add((field.Field, source));
                break;
            case IPropertyReferenceOperation property when Composites.BackingField(property.Property) is { } backing:
                _lowered.FieldStores.Add((backing, source));
                break;
        }
    }

    private void TrackOwner(IOperation target, IOperation value)
    {
        if (MayBeVcpuPart(target.Type) && !IsNullConstant(value))
        {
            AddOwnerSource(target, OwnerOf(value));
        }
    }

    private void TrackCapturedOwner(IFlowCaptureOperation capture)
    {
        if (!MayBeVcpuPart(capture.Value.Type) || IsNullConstant(capture.Value))
        {
            return;
        }

        if (!_captureOwners.TryGetValue(capture.Id, out var owner))
        {
            owner = new JoinedOwner();
            _captureOwners.Add(capture.Id, owner);
        }

        owner.Sources.Add(OwnerOf(capture.Value));
    }

    private static bool IsNullConstant(IOperation value) => Unwrap(value) is { ConstantValue: { HasValue: true, Value: null } };

    private void StoreReturned(IOperation returned)
    {
        var slots = _lowered.ReturnSlots;
        if (CompositeOf(_body.Symbol?.ReturnType) is { } composite)
        {
            var (whole, parts) = VisitWhole(returned, composite);
            AssignParts(slots, [.. parts, whole], returned.Syntax);
            ReturnOwners(PartOwners(returned, composite));
        }
        else
        {
            var value = Visit(returned);
            Assign(slots.Length == 1 ? slots[0] : -1, value, returned.Syntax);
            if (MayBeVcpuPart(returned.Type) && !IsNullConstant(returned))
            {
                ReturnOwners(OwnerOf(returned));
            }
        }
    }

    private void ReturnOwners(params OwnerRef[] owners)
    {
        _returnedOwners ??= Array.ConvertAll(owners, static _ => new JoinedOwner());
        for (int i = 0; i < owners.Length && i < _returnedOwners.Length; i++)
        {
            _returnedOwners[i].Sources.Add(owners[i]);
        }
    }
}
