namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>What holds all along a way, and what lies on it: each pair makes a cycle wrong.</summary>
[Flags]
internal enum WayMarks : byte
{
    None = 0,

    /// <summary>The order to leave stands all along.</summary>
    KeepsOrder = 1,

    /// <summary>It stands all along, and a drain gives it again.</summary>
    DrainsAgain = 2,

    /// <summary>There is no guest entry, no wait, no drain, and no look at other flags than signals.</summary>
    OnlySignals = 4,

    /// <summary>The same, and there is a look at signals.</summary>
    LooksAtSignals = 8,
}

/// <summary>
/// What the ways have in common that lead through an edge, or through a body from its entry to one of its exits: a cycle over a call is
/// one over the ways through the callee. Each bit speaks for itself: there is a way of which it is true.
/// </summary>
/// <param name="Kept">Flags that stay in Dirty all along.</param>
/// <param name="Seen">Those of them that a test on the way answered pending.</param>
/// <param name="Marks">What else holds.</param>
internal readonly record struct Through(uint Kept, uint Seen, WayMarks Marks)
{
    private const WayMarks Holding = WayMarks.KeepsOrder | WayMarks.OnlySignals;

    /// <summary>The way that goes this one first and then another.</summary>
    public Through Then(Through next)
    {
        // What holds on both parts holds on the whole; what lies on one lies on the whole, if the rest of it holds.
        var holds = Marks & next.Marks & Holding;
        var passes = (Lower(Marks) & next.Marks) | (Marks & Lower(next.Marks));
        return new Through(
            Kept & next.Kept,
            (Seen & next.Kept) | (Kept & next.Seen),
            holds | (WayMarks)(((int)passes << 1) & (int)(WayMarks.DrainsAgain | WayMarks.LooksAtSignals)));
    }

    /// <summary>Both ways.</summary>
    public Through Or(Through other) => new(Kept | other.Kept, Seen | other.Seen, Marks | other.Marks);

    /// <summary>What is passed, in the place of what holds.</summary>
    private static WayMarks Lower(WayMarks marks) => (WayMarks)((int)marks >> 1) & Holding;
}
