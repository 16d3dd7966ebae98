using System.Collections.Immutable;

namespace VcpuLint.Analyzers.Protocol;

/// <summary>What is known of a call that makes or takes a request.</summary>
/// <param name="IsClockRequest">The request asks for a clock page to be written anew.</param>
/// <param name="IsWide">It leads to an update of every vCPU of the VM, and nothing on the way limits how often.</param>
/// <param name="IsLoop">It is a part of the loop over the vCPUs itself.</param>
/// <param name="ReachesAll">It is made for each vCPU in turn, the caller's own one among them.</param>
/// <param name="Followed">The number of the request, from 1, among those whose making, taking and state are followed; 0 for others.</param>
/// <param name="Handled">The number of the request because of which the call is made, as far as it stands in the same body; else 0.</param>
/// <param name="IsLocked">A lock is held here that everybody holds who makes the request.</param>
internal readonly record struct ClockMeaning(bool IsClockRequest, bool IsWide, bool IsLoop, bool ReachesAll, int Followed, int Handled, bool IsLocked);

/// <summary>A call under a contract, as the machine sees it.</summary>
/// <param name="Events">What the contract says, in order.</param>
/// <param name="Outcomes">The results that the contract tells apart.</param>
/// <param name="Owner">Whose vCPU the receiver belongs to.</param>
/// <param name="Argument">
/// The argument that the contract speaks of: the flags, 1 for the mode "in the guest", 0 for the exit reason "unknown"; null if it is not known.
/// </param>
internal readonly record struct ProtocolCall(ImmutableArray<ProtocolEvent> Events, ImmutableArray<Outcome> Outcomes, Owner Owner, uint? Argument)
{
    /// <summary>Whether the result answers whether something is pending.</summary>
    public bool Answers { get; } = Events.Any(static e => e.IsQuestion);

    /// <summary>Gets what the call means for clocks.</summary>
    public ClockMeaning Clock { get; init; }
}
