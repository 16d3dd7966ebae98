using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Properties: fields by another name, numbers that are computed, and calls of accessors.</summary>
internal sealed partial class BodyLowering
{
    private Expr VisitPropertyRead(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (TargetSlot(reference) is var slot and >= 0)
        {
            return new SlotExpr(slot);
        }

        if (property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && reference.Instance is { } nullable)
        {
            return NullableMember("get_" + property.Name, nullable, []);
        }

        if (TrackedTypes.IsInstant(property.ContainingType) && reference.Instance is { } instant)
        {
            var part = PartOf(Visit(instant), property.Type);
            return PathSlot(reference) is var own and >= 0 ? new PartExpr(own, part) : part;
        }

        if (ComputedBy(property) is { } computed)
        {
            return VisitComputed(computed, property.GetMethod!, reference, reference.Instance, []);
        }

        if (PathSlot(reference) is var path and >= 0)
        {
            return new SlotExpr(path);
        }

        return property.GetMethod is { } getter && !(reference.IsImplicit && IsLoopOverArray(reference.Syntax))
            ? LowerCall(getter, reference, reference.Instance, reference.Arguments, IsVirtualAccess(reference), mayThrow: false)
            : Expr.Unknown;
    }

    private Expr VisitPropertyWrite(IPropertyReferenceOperation reference, IOperation value)
    {
        if (ReplacePart(reference, value))
        {
            return Expr.Unknown;
        }

        if (reference.Property.SetMethod is not { } setter)
        {
            VisitTargetParts(reference);
            return Visit(value);
        }

        var result = LowerCall(setter, reference, reference.Instance, reference.Arguments, IsVirtualAccess(reference), mayThrow: false, lastArgument: value);
        WritesToPaths(reference.Property);
        return result;
    }

    private static bool IsVirtualAccess(IPropertyReferenceOperation reference) =>
        (reference.Property.IsVirtual || reference.Property.IsAbstract || reference.Property.IsOverride)
        && reference.Instance?.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax;

    private Expr NullableMember(string name, IOperation nullable, ImmutableArray<IArgumentOperation> arguments)
    {
        var value = Visit(nullable);
        var otherwise = arguments.IsEmpty ? ValueSet.Zero : Visit(arguments[0].Value) is ConstantExpr { Value: var constant } ? constant : ValueSet.Anything;
        return name switch
        {
            "get_HasValue" => Compare(CompareOp.NotEqual, value, new ConstantExpr(ValueSet.Null)),
            "GetValueOrDefault" => new ValueOrDefaultExpr(value, otherwise),
            _ => value,
        };
    }
}
