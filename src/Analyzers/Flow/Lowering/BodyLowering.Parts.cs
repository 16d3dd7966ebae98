using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Values that are made of others: each part is followed as a variable of its own.</summary>
internal sealed partial class BodyLowering
{
    // The compiler's name for what "with" copies a record by.
    private const string CloneName = "<Clone>$";

    private readonly Dictionary<CaptureId, int[]> _capturedParts = [];
    private (IOperation Site, int[] Slots)? _wanted;

    private Composite? CompositeOf(ITypeSymbol? type) => _analysis.Composites.Of(type);

    private PartLayout LayoutOf(IMethodSymbol method) => _analysis.Composites.LayoutOf(method);

    /// <summary>The part of a composite that a field or automatic property of one is; null if the expression is no such thing.</summary>
    private Composite.Member? MemberOf(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Instance: { } instance } field => CompositeOf(Unwrap(instance).Type)?.Find(field.Field),
        IPropertyReferenceOperation { Instance: { } instance, Property: { IsVirtual: false, IsOverride: false, IsAbstract: false } property } =>
            CompositeOf(Unwrap(instance).Type)?.Find(property),
        _ => null,
    };

    /// <summary>The slots of the parts of a variable, or of a part of one; null if the expression is none.</summary>
    private int[]? PartSlots(IOperation operation)
    {
        operation = Unwrap(operation);
        if (CompositeOf(operation.Type) is not { } composite)
        {
            return null;
        }

        switch (operation)
        {
            case ILocalReferenceOperation local when Aliased(local.Local) is not (null or IFieldSymbol or IPropertySymbol) and var variable:
                return SlotsOf(variable, composite);
            case IParameterReferenceOperation parameter:
                return SlotsOf(parameter.Parameter, composite);
            case IInstanceReferenceOperation when IsThis(operation) && !_body.IsNested && operation.Type is { } type:
                return SlotsOf(type, composite);
            case IFlowCaptureReferenceOperation reference:
                return _capturedParts.TryGetValue(reference.Id, out var captured) ? captured : null;
            case IMemberReferenceOperation { Instance: { } instance } member when MemberOf(member) is { } part && PartSlots(instance) is { } slots:
                return slots.AsSpan(part.Offset, part.Count).ToArray();
            default:
                return null;
        }
    }

    private int[] SlotsOf(ISymbol variable, Composite composite) =>
        [.. composite.Leaves.Select((leaf, i) => SlotOf(variable, leaf.Type, i))];

    /// <summary>The slots of the parts that an assignment fills: a capture of a variable stands for it there.</summary>
    private int[]? TargetParts(IOperation target) =>
        Unwrap(target) is IFlowCaptureReferenceOperation reference && _captures.TryGetValue(reference.Id, out var captured)
            ? PartSlots(captured.Value)
            : PartSlots(target);

    /// <summary>Evaluates a value of a composite type.</summary>
    /// <returns>Its parts, and what is known of the whole: whether it is null.</returns>
    private (Expr Whole, Expr[] Parts) VisitWhole(IOperation operation, Composite composite)
    {
        operation = UnwrapParts(operation, composite);
        if (operation is not IConversionOperation && PartSlots(operation) is { } slots)
        {
            return (operation is IFlowCaptureReferenceOperation ? Visit(operation) : Read(operation), ReadParts(slots));
        }

        switch (operation)
        {
            case ITupleOperation tuple:
                return (Expr.Unknown, VisitElements(tuple, composite));
            case IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion
                when CompositeOf(conversion.Operand.Type) is { } from && IsByMember(from, composite):
                return (Expr.Unknown, ByMember(from, VisitWhole(conversion.Operand, from).Parts, composite, Expr.Unknown));
            case IDefaultValueOperation:
                return (DefaultOf(operation.Type), [.. composite.Leaves.Select(static l => DefaultOf(l.Type))]);
            case IObjectCreationOperation { Constructor: null or { IsImplicitlyDeclared: true, Parameters.IsEmpty: true } } creation:
                Visit(creation.Initializer);
                return (new ConstantExpr(ValueSet.NotNull), [.. composite.Leaves.Select(static l => DefaultOf(l.Type))]);
            case ISimpleAssignmentOperation assignment:
                var assigned = VisitAssignment(assignment);
                return (assigned, TargetParts(assignment.Target) is { } targets ? ReadParts(targets) : UnknownParts(composite));
            case IInvocationOperation { TargetMethod.Name: CloneName, Instance: { } cloned }:
                return VisitWhole(cloned, composite);
            case IMemberReferenceOperation { Instance: { } instance } member when MemberOf(member) is { } part && CompositeOf(Unwrap(instance).Type) is { } outer:
                return (Expr.Unknown, VisitWhole(instance, outer).Parts.AsSpan(part.Offset, part.Count).ToArray());
            default:
                return VisitCalled(operation, composite);
        }
    }

    /// <summary>The part of a composite that an expression takes out of it.</summary>
    private Expr VisitPart(IOperation instance, Composite.Member part)
    {
        var parts = VisitWhole(instance, CompositeOf(Unwrap(instance).Type)!).Parts;
        return part.Inner is null ? parts[part.Offset] : Expr.Unknown;
    }

    /// <summary>Implicit conversions keep the parts, and so do those there and back again; any other may make other values of them.</summary>
    private IOperation UnwrapParts(IOperation operation, Composite composite)
    {
        if (SymbolEqualityComparer.Default.Equals(Unwrap(operation).Type, operation.Type))
        {
            return Unwrap(operation);
        }

        while (operation is IConversionOperation { OperatorMethod: null } conversion
            && CompositeOf(conversion.Operand.Type) is { } inner && inner.Count == composite.Count
            && (conversion.IsImplicit || conversion.Conversion.IsIdentity || conversion.Conversion.IsReference))
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>A tuple is converted element by element.</summary>
    private static bool IsByMember(Composite from, Composite to) => from.MemberCount == to.MemberCount && from.Count != to.Count;

    /// <summary>The parts of the elements that stay what they are; of one that becomes something else nothing is known.</summary>
    private static T[] ByMember<T>(Composite from, T[] parts, Composite to, T unknown) =>
    [
        .. Enumerable.Range(0, to.MemberCount).SelectMany(i => from[i].Count == to[i].Count
            ? parts.Skip(from[i].Offset).Take(from[i].Count)
            : Enumerable.Repeat(unknown, to[i].Count)),
    ];

    private Expr[] VisitElements(ITupleOperation tuple, Composite composite)
    {
        var parts = new List<Expr>(composite.Count);
        for (int i = 0; i < tuple.Elements.Length && i < composite.MemberCount; i++)
        {
            var element = tuple.Elements[i];
            if (composite[i].Inner is { } inner)
            {
                parts.AddRange(VisitWhole(element, inner).Parts);
            }
            else
            {
                parts.Add(Visit(element));
            }

            // Later elements, and whoever the tuple is assigned to, may change what this one is read from.
            HoldAll(parts, composite);
        }

        while (parts.Count < composite.Count)
        {
            parts.Add(Expr.Unknown);
        }

        return [.. parts];
    }

    private void HoldAll(List<Expr> parts, Composite composite)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not SlotExpr { Slot: var slot } || _lowered.Slots[slot].Kind != SlotKind.Temporary)
            {
                parts[i] = Spill(parts[i], composite.Leaves[i].Type);
            }
        }
    }

    /// <summary>Evaluates what a call gives, or the constructor that an object is made by.</summary>
    private (Expr Whole, Expr[] Parts) VisitCalled(IOperation operation, Composite composite)
    {
        // Behind the parts of an object comes whether there is one.
        var slots = ResultSlots(composite, operation.Type!, SlotKind.Temporary);
        var outer = _wanted;
        _wanted = (operation, slots);
        var whole = Visit(operation);
        bool isFilled = _wanted is null;
        _wanted = outer;
        return !isFilled ? (whole, UnknownParts(composite))
            : (slots.Length > composite.Count && operation is not IObjectCreationOperation ? new SlotExpr(slots[composite.Count]) : whole,
                ReadParts(slots.AsSpan(0, composite.Count).ToArray()));
    }

    private int[] ResultSlots(Composite composite, ITypeSymbol type, SlotKind kind)
    {
        var types = composite.Leaves.Select(static l => l.Type);
        return [.. (type.IsReferenceType ? types.Append(type) : types).Select(t => TrackedTypes.Top(t) is { } top ? NewSlot(kind, null, top) : -1)];
    }

    /// <summary>The slots that a call fills, if its value was asked for part by part.</summary>
    private int[]? TakeWanted(IOperation site)
    {
        if (_wanted is not { } wanted || wanted.Site != site)
        {
            return null;
        }

        _wanted = null;
        return wanted.Slots;
    }

    private void AssignParts(int[] targets, Expr[] parts, SyntaxNode site)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            Assign(targets[i], i < parts.Length ? parts[i] : Expr.Unknown, site);
        }
    }

    /// <summary>Two tuples are equal if their elements are; what an operator of a type says of its values is not known.</summary>
    private Expr VisitTupleComparison(ITupleBinaryOperation comparison)
    {
        if (CompositeOf(Unwrap(comparison.LeftOperand).Type) is not { } composite || CompositeOf(Unwrap(comparison.RightOperand).Type)?.Count != composite.Count)
        {
            Visit(comparison.LeftOperand);
            Visit(comparison.RightOperand);
            return Expr.Unknown;
        }

        var left = VisitWhole(comparison.LeftOperand, composite).Parts.ToList();
        HoldAll(left, composite);
        var equal = EqualParts(composite, [.. left], VisitWhole(comparison.RightOperand, composite).Parts);
        return comparison.OperatorKind == BinaryOperatorKind.Equals ? equal : new NotExpr(equal);
    }

    private static Expr EqualParts(Composite composite, Expr[] left, Expr[] right)
    {
        Expr equal = Expr.True;
        for (int i = 0; i < composite.Count; i++)
        {
            bool isPlain = TrackedTypes.Top(composite.Leaves[i].Type) is not null && composite.Leaves[i].Type is { IsValueType: true } or { SpecialType: SpecialType.System_String };
            var same = isPlain ? new CompareExpr(CompareOp.Equal, left[i], right[i]) { IsChange = left[i] is not ConstantExpr && right[i] is not ConstantExpr } : Expr.Unknown;
            equal = i == 0 ? same : new LogicExpr(ArithOp.And, equal, same);
        }

        return equal;
    }

    private static Expr[] ReadParts(int[] slots) => Array.ConvertAll(slots, static s => s >= 0 ? new SlotExpr(s) : Expr.Unknown);

    private static Expr[] UnknownParts(Composite composite) => [.. Enumerable.Repeat(Expr.Unknown, composite.Count)];

    private static Expr DefaultOf(ITypeSymbol? type) => type is null or ITypeParameterSymbol ? Expr.Unknown
        : new ConstantExpr(TrackedTypes.Top(type) is { MayBeNull: true } ? ValueSet.Null : ValueSet.Zero);
}
