using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>The blocks of a body that run only where a call has answered yes.</summary>
/// <param name="Blocks">What was asked, and the blocks that such an answer may lead to, none of which is reached without an answer to some question.</param>
/// <param name="Needed">What was asked, and the blocks that are not reached without a yes to just that.</param>
/// <param name="Mixed">What was asked where a variable holds either the answer to it or to something else.</param>
internal sealed record Guarded(Dictionary<uint, HashSet<IrBlock>> Blocks, Dictionary<uint, HashSet<IrBlock>> Needed, HashSet<uint> Mixed)
{
    /// <summary>Gets what is found where nothing is asked.</summary>
    public static Guarded Nothing { get; } = new([], [], []);
}
