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

        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
                return ValueSet.AnyBool;
            case SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_Char:
                return ValueSet.AnyNumber;
        }

        if (type is ITypeParameterSymbol)
        {
            return ValueSet.Anything;
        }

        return type.IsReferenceType ? ValueSet.AnyReference : null;
    }

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
            ulong u => u <= long.MaxValue ? ValueSet.Constant((long)u) : null,
            sbyte or byte or short or ushort or int or uint or long => Number((IConvertible)operation.ConstantValue.Value),
            string => ValueSet.NotNull,
            _ => null,
        };
    }

    private static ValueSet? Number(IConvertible value) => value.ToInt64(null) is var number && number != ValueSet.NullPoint ? ValueSet.Constant(number) : null;
}
