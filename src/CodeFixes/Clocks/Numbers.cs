using Microsoft.CodeAnalysis;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>What a type of numbers offers, by contract: no member is known by its name.</summary>
internal sealed class Numbers(LoopUnderRepair loop)
{
    /// <summary>What the contract of a member says that it computes: the order is that of the model's enum.</summary>
    public enum Computed
    {
        Number,
        Zero,
        NotBelowZero,
        Magnitude,
        IsNegative,
        Greater,
        Lesser,
    }

    /// <summary>How zero of a type is written at a place; null if the type is none of numbers.</summary>
    public string? Zero(ITypeSymbol? type, int position) => type switch
    {
        null => null,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => "0",
        _ => Member(type, Computed.Zero, isStatic: true, position) is { } zero
            ? $"{type.ToMinimalDisplayString(loop.Model, position)}.{zero.Name}"
            : null,
    };

    /// <summary>The member of a type that computes something of its objects and of nothing else; null if there is none.</summary>
    public ISymbol? Member(ITypeSymbol type, Computed what, bool isStatic, int position) => type.GetMembers().FirstOrDefault(m =>
        m is IPropertySymbol { IsIndexer: false } or IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: true }
        && m.IsStatic == isStatic && IsComputed(m, what) && loop.Model.IsAccessible(position, m));

    /// <summary>Whether a member computes just that.</summary>
    public bool IsComputed(ISymbol member, Computed what) =>
        loop.Analysis.Contracts.Find(member.OriginalDefinition, loop.Analysis.Model.Computes) is { ConstructorArguments: { Length: 1 } arguments }
        && arguments[0].Value is int computed && computed == (int)what;
}
