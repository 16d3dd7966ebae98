using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Which types the analysis follows the values of, and how a constant of such a type is represented.</summary>
internal static class TrackedTypes
{
    /// <summary>Everything a variable of the type can hold; null if its values are not followed.</summary>
    public static ValueSet? Top(ITypeSymbol? type)
    {
        if (type is null)
        {
            return null;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Top(nullable.TypeArguments[0]) is { } inner ? inner.Union(ValueSet.Null) : null;
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return ValueSet.AnyNumber;
        }

        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return ValueSet.AnyBool;
        }

        if (Range(type) is { } range)
        {
            return range.Top;
        }

        if (type is ITypeParameterSymbol || IsInstant(type))
        {
            return ValueSet.Anything;
        }

        return type.IsReferenceType ? ValueSet.AnyReference : null;
    }

    /// <summary>
    /// Which numbers a type holds; null if it is no type of whole numbers. Those above the greatest signed one are followed as that one, which is no
    /// constant therefore.
    /// </summary>
    public static NumberRange? Range(ITypeSymbol? type) => type?.SpecialType switch
    {
        SpecialType.System_SByte => new(1, sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => new(1, 0, byte.MaxValue),
        SpecialType.System_Int16 => new(2, short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 or SpecialType.System_Char => new(2, 0, ushort.MaxValue),
        SpecialType.System_Int32 => new(4, int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => new(4, 0, uint.MaxValue),
        SpecialType.System_Int64 => new(8, ValueSet.NullPoint + 1, long.MaxValue),
        SpecialType.System_UInt64 => new(8, 0, long.MaxValue),
        SpecialType.None when IsUnit(type) => RangeOfUnit((INamedTypeSymbol)type),
        _ => null,
    };

    /// <summary>Whether a value of the type is one number.</summary>
    public static bool IsUnit(ITypeSymbol? type) => Says(type, "UnitAttribute");

    /// <summary>Whether a value of the type is a time and a counter of one instant.</summary>
    public static bool IsInstant(ITypeSymbol? type) => Says(type, "InstantAttribute");

    /// <summary>Whether the numbers of a unit count cycles, and not time.</summary>
    public static bool CountsCycles(ITypeSymbol? type) =>
        IsUnit(type) && type!.OriginalDefinition.GetAttributes().Any(static d => d.NamedArguments.Any(static a => a is { Key: "Cycles", Value.Value: true }));

    private static bool Says(ITypeSymbol? type, string contract)
    {
        if (type is not { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, IsTupleType: false })
        {
            return false;
        }

        foreach (var data in type.OriginalDefinition.GetAttributes())
        {
            if (data.AttributeClass is { ContainingNamespace: { Name: "Contracts", ContainingNamespace.Name: "Model" } } attribute && attribute.Name == contract)
            {
                return true;
            }
        }

        return false;
    }

    private static NumberRange? RangeOfUnit(INamedTypeSymbol unit) => unit.InstanceConstructors
        .Where(static c => c.Parameters.Length == 1 && c.Parameters[0].Type.SpecialType != SpecialType.None)
        .Select(static c => Range(c.Parameters[0].Type))
        .FirstOrDefault(static r => r is not null) is { } range ? range with { IsUnit = true } : null;

    /// <summary>The value of a constant expression; null if its type is not followed.</summary>
    public static ValueSet? Constant(IOperation operation)
    {
        if (!operation.ConstantValue.HasValue)
        {
            return null;
        }

        return operation.ConstantValue.Value switch
        {
            null => ValueSet.Null,
            bool b => ValueSet.Bool(b),
            char c => ValueSet.Constant(c),
            ulong u => u < long.MaxValue ? ValueSet.Constant((long)u) : null,
            sbyte or byte or short or ushort or int or uint or long => Number((IConvertible)operation.ConstantValue.Value),
            string => ValueSet.NotNull,
            _ => null,
        };
    }

    private static ValueSet? Number(IConvertible value) => value.ToInt64(null) is var number && number != ValueSet.NullPoint ? ValueSet.Constant(number) : null;
}
