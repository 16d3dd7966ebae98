using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Ir;

internal enum SlotKind
{
    Local,
    Parameter,

    /// <summary>A variable that outlives the body: a field of <c>this</c>, or a local of a body around it.</summary>
    Ambient,

    /// <summary>The result of a call, a flow capture, or where a finally region goes on.</summary>
    Temporary,

    /// <summary>What the body returns.</summary>
    Returned,
}

/// <summary>A variable that the analysis may track.</summary>
/// <param name="Kind">What sort of variable.</param>
/// <param name="Symbol">The variable, if it has a symbol.</param>
/// <param name="Element">The element, if the variable is a tuple; else -1.</param>
/// <param name="Top">Everything the variable can hold.</param>
internal readonly record struct SlotInfo(SlotKind Kind, ISymbol? Symbol, int Element, ValueSet Top);
