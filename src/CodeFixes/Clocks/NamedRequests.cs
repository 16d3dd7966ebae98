using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.CodeFixes.Clocks;

/// <summary>The requests that calls name themselves: a repair speaks of no other.</summary>
internal static class NamedRequests
{
    /// <summary>The request that a call makes, takes or clears; null if it does not say which.</summary>
    public static uint? Of(EventInstr e) => e.Argument is ConstantExpr { Value.IsConstant: true } constant ? e.Contract.Argument(constant.Value.Value) : null;
}
