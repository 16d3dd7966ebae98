using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>
/// What the ways have in common that lead through an edge, or through a body from its entry to one of its exits: a cycle over a call is
/// one over the ways through the callee. Each bit is a property that makes a cycle wrong if it holds all along and something is seen of it
/// meanwhile, and speaks for itself: there is a way of which it is true. The low bits are the work flags.
/// </summary>
/// <param name="Kept">What holds all along: a flag stays in Dirty, the order to leave stands, nothing but signals is looked at.</param>
/// <param name="Seen">Where that was seen on the way: a test answered that the flag is pending, a drain said leave again, signals were looked at.</param>
internal readonly record struct Through(uint Kept, uint Seen)
{
    /// <summary>The order to leave stands.</summary>
    public const uint Order = 1u << WorkFlagTable.MaxFlags;

    /// <summary>There is no guest entry, no wait, no drain, and no look at other flags than signals.</summary>
    public const uint OnlySignals = Order << 1;

    /// <summary>There is no guest entry, no drain and no look at signals; seen where a sleep is prepared that a signal ends.</summary>
    public const uint Unheard = Order << 2;

    /// <summary>There is no guest entry, no wait, no drain, and no look at any work.</summary>
    public const uint Quiet = Order << 3;

    /// <summary>What holds on an edge on which no protocol call lies, whatever the state.</summary>
    public const uint Idle = OnlySignals | Unheard | Quiet;

    /// <summary>The way that goes this one first and then another: what holds on both parts, and is seen on one of them.</summary>
    public Through Then(Through next) => new(Kept & next.Kept, (Seen & next.Kept) | (Kept & next.Seen));

    /// <summary>Both ways.</summary>
    public Through Or(Through other) => new(Kept | other.Kept, Seen | other.Seen);

    /// <summary>The way as far as these properties are concerned.</summary>
    public Through Only(uint properties) => new(Kept & properties, Seen & properties);
}
