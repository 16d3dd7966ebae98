using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Whose the vCPUs are that a composite holds.</summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<(CaptureId Capture, int Part), JoinedOwner> _capturedPartOwners = [];

    private OwnerRef[] PartOwners(IOperation? operation, Composite composite)
    {
        operation = operation is null ? null : UnwrapParts(operation, composite);
        switch (operation)
        {
            case IDefaultValueOperation or IObjectCreationOperation { Constructor: null or { IsImplicitlyDeclared: true, Parameters.IsEmpty: true } }:
                return [.. Enumerable.Repeat(OwnerRef.Nobody, composite.Count)];
            case IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion
                when CompositeOf(conversion.Operand.Type) is { } from && IsByMember(from, composite):
                return ByMember(from, PartOwners(conversion.Operand, from), composite, OwnerRef.Undecided);
            case ITupleOperation tuple:
                return [.. tuple.Elements.SelectMany((element, i) => i < composite.MemberCount && composite[i].Inner is { } inner ? PartOwners(element, inner) : [OwnerOf(element)])];
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return PartsOf(constructor, null, false, [.. creation.Arguments], composite, LayoutOf(constructor).This);
            case IInvocationOperation { TargetMethod.Name: CloneName, Instance: { } cloned }:
                return PartOwners(cloned, composite);
            case IInvocationOperation invocation:
                return PartsOf(invocation.TargetMethod, invocation.Instance, invocation.IsVirtual, [.. invocation.Arguments], composite, -1);
            case IPropertyReferenceOperation { Property.GetMethod: { } getter } property when MemberOf(property) is null:
                return PartsOf(getter, property.Instance, IsVirtualAccess(property), [.. property.Arguments], composite, -1);
            case ISimpleAssignmentOperation assignment:
                return PartOwners(assignment.Value, composite);
        }

        var cells = operation is null or IConversionOperation ? null : OwnerCells(operation);
        return cells is not null ? [.. cells]
            : operation is IMemberReferenceOperation { Instance: { } instance } member && MemberOf(member) is { } part && CompositeOf(Unwrap(instance).Type) is { } outer
                ? PartOwners(instance, outer).AsSpan(part.Offset, part.Count).ToArray()
            : [.. Enumerable.Repeat(OwnerRef.Undecided, composite.Count)];
    }

    /// <summary>What a call returns part by part, or leaves in the object that a constructor makes.</summary>
    private OwnerRef[] PartsOf(
        IMethodSymbol method, IOperation? instance, bool isVirtual, IArgumentOperation[] arguments, Composite composite, int position)
    {
        method = method.ReducedFrom ?? method;
        var targets = TargetsOf(method, isVirtual, instance is null ? null : Unwrap(instance).Type);
        if (targets.IsEmpty)
        {
            return [.. Enumerable.Repeat(method.IsImplicitlyDeclared ? OwnerRef.Other : OwnerRef.Undecided, composite.Count)];
        }

        bool isNested = targets[0].IsNested;
        var owners = OwnersOfArguments(method, instance, arguments, isNested);
        return [.. Enumerable.Range(0, composite.Count).Select(i => JoinedOwner.Of(targets.Select(t => new ReturnedOwner(
            t,
            lowered => position >= 0 ? lowered.LeftAt(position + i) : lowered.ReturnedOwners.Length == composite.Count ? lowered.ReturnedOwners[i] : OwnerRef.Undecided,
            owners,
            passesFields: IsThis(instance) || isNested))))];
    }

    /// <summary>Whose the arguments of a call are, by position.</summary>
    private OwnerRef[] OwnersOfArguments(IMethodSymbol method, IOperation? instance, IArgumentOperation[] arguments, bool isNested)
    {
        var layout = LayoutOf(method);
        var owners = new OwnerRef[layout.Count];
        for (int i = 0; i < owners.Length; i++)
        {
            owners[i] = i <= method.Parameters.Length ? OwnerRef.Other : OwnerRef.Undecided;
        }

        owners[0] = instance is null ? OwnerOfThis(isNested) : OwnerOf(instance);
        SetParts(owners, layout, layout.This, instance, instance is null ? null : Unwrap(instance).Type);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < method.Parameters.Length)
            {
                owners[parameter.Ordinal + 1] = OwnerOf(argument.Value);
                SetParts(owners, layout, layout.Parameter(parameter.Ordinal), argument.Value, argument.Value.Type);
            }
        }

        return owners;
    }

    private void SetParts(OwnerRef[] owners, PartLayout layout, int start, IOperation? value, ITypeSymbol? type)
    {
        if (CompositeOf(type) is { } composite && layout.Has(start, composite.Count))
        {
            PartOwners(value, composite).CopyTo(owners, start);
        }
    }

    /// <summary>What collects the owners of the parts of a variable; null if the expression is none.</summary>
    private JoinedOwner[]? OwnerCells(IOperation operation)
    {
        operation = Unwrap(operation);
        if (CompositeOf(operation.Type) is not { } composite)
        {
            return null;
        }

        switch (operation)
        {
            case ILocalReferenceOperation local when Aliased(local.Local) is not (null or IFieldSymbol or IPropertySymbol) and var variable:
                return Cells(variable);
            case IParameterReferenceOperation parameter:
                return Cells(parameter.Parameter);
            case IInstanceReferenceOperation when IsThis(operation) && !_body.IsNested && operation.Type is { } type:
                return Cells(type);
            case IFlowCaptureReferenceOperation reference:
                return [.. Enumerable.Range(0, composite.Count).Select(i => CapturedPart(reference.Id, i))];
            case IMemberReferenceOperation { Instance: { } instance } member when MemberOf(member) is { } part && OwnerCells(instance) is { } cells:
                return cells.AsSpan(part.Offset, part.Count).ToArray();
            default:
                return null;
        }

        JoinedOwner[]? Cells(ISymbol variable)
        {
            var cells = Enumerable.Range(0, composite.Count).Select(i => OwnerOfVariable(variable, i)).OfType<JoinedOwner>().ToArray();
            return cells.Length == composite.Count ? cells : null;
        }
    }

    private JoinedOwner CapturedPart(CaptureId capture, int part)
    {
        if (!_capturedPartOwners.TryGetValue((capture, part), out var owner))
        {
            _capturedPartOwners.Add((capture, part), owner = new JoinedOwner());
        }

        return owner;
    }

    private void AddPartOwnerSource(IOperation whole, int part, OwnerRef source)
    {
        if (OwnerCells(whole) is { } cells)
        {
            cells[part].Sources.Add(source);
        }

        if (PositionOfParts(whole) is var position and > 0)
        {
            LeftAt(position + part).Sources.Add(source);
        }
    }

    /// <summary>Where the caller takes the parts of a variable back; 0 if it does not.</summary>
    private int PositionOfParts(IOperation whole) => Unwrap(whole) switch
    {
        IInstanceReferenceOperation self when IsThis(self) && !_body.IsNested && self.Type is { } type => PositionOf(type, 0),
        IParameterReferenceOperation { Parameter: { RefKind: RefKind.Ref or RefKind.Out } parameter } => PositionOf(parameter, 0),
        IMemberReferenceOperation { Instance: { } instance } member when MemberOf(member) is { } part && PositionOfParts(instance) is var outer and > 0 => outer + part.Offset,
        _ => 0,
    };

    private JoinedOwner LeftAt(int position)
    {
        if (!_lowered.LeftOwners.TryGetValue(position, out var owner))
        {
            _lowered.LeftOwners.Add(position, owner = new JoinedOwner());
        }

        return owner;
    }

    private void TrackPartOwners(IOperation target, Func<int, OwnerRef> sources)
    {
        var variable = Unwrap(target) is IFlowCaptureReferenceOperation reference && _captures.TryGetValue(reference.Id, out var captured) ? captured.Value : target;
        if (CompositeOf(Unwrap(variable).Type) is not { } composite)
        {
            return;
        }

        for (int i = 0; i < composite.Count; i++)
        {
            // What is stored as a whole was filled by stores that are counted already.
            if (MayBeVcpuPart(composite.Leaves[i].Type))
            {
                AddPartOwnerSource(variable, i, sources(i));
            }
        }
    }

    /// <summary>What a part that the call says nothing of holds: only of <c>this</c> anything is known, and a constructor finds it empty.</summary>
    private JoinedOwner OwnerOfPart(ISymbol variable, int part)
    {
        var owner = new JoinedOwner();
        var layout = _body.Symbol is { } symbol ? LayoutOf(symbol) : null;
        if (variable is IParameterSymbol parameter)
        {
            owner.Sources.Add(new ParameterOwner(layout!.Parameter(parameter.Ordinal) + part, 0) { Unsaid = OwnerRef.Undecided });
        }
        else if (variable is INamedTypeSymbol type && layout is { This: >= 0 } && _body.Symbol is { MethodKind: not MethodKind.Constructor })
        {
            owner.Sources.Add(new ParameterOwner(layout.This + part, 0) { Unsaid = _analysis.Fields.OwnerOf(CompositeOf(type)!.Leaves[part]) });
        }

        return owner;
    }
}
