using System.Collections.Immutable;

namespace VcpuLint.Analyzers.Protocol;

/// <summary>What is known of a call that makes, takes or clears a request, or reads state that one announces.</summary>
internal readonly record struct ClockMeaning
{
    /// <summary>Gets the number, from 1, of a request that asks for a clock page to be written anew; 0 for others.</summary>
    public int ClockRequest { get; init; }

    /// <summary>Gets a value indicating whether it is a part of a loop over the vCPUs itself, in a handler or not.</summary>
    public bool IsInLoop { get; init; }

    /// <summary>Gets a value indicating whether it leads to an update of every vCPU of the VM, however often it is made, and wherever.</summary>
    public bool UpdatesAll { get; init; }

    /// <summary>Gets a value indicating whether it does so in code that may run at every load or exit, and is to be judged where it stands.</summary>
    public bool IsWide { get; init; }

    /// <summary>Gets the number, from 1, of the loop over the vCPUs that it is a part of itself; 0 if it is no part of one.</summary>
    public int Loop { get; init; }

    public bool IsLoop => Loop != 0;

    /// <summary>Gets a value indicating whether it is made for each vCPU, the caller's own one among them.</summary>
    public bool ReachesAll { get; init; }

    /// <summary>Gets a value indicating whether it asks for work by which a new master clock is taken.</summary>
    public bool TakesMaster { get; init; }

    /// <summary>Gets a value indicating whether it is made of one vCPU after the other.</summary>
    public bool AsksEach { get; init; }

    /// <summary>Gets the number of the request, from 1, among those whose making, taking and state are followed; 0 for others.</summary>
    public int Followed { get; init; }

    /// <summary>Gets those of them, each a bit, that announce the state which the call reads.</summary>
    public uint Announced { get; init; }

    /// <summary>Gets the number of the request because of which the call is made, as far as it stands in the same body; else 0.</summary>
    public int Handled { get; init; }

    /// <summary>Gets a value indicating whether a request is made again by its own handler, in the same body.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Gets a value indicating whether a rate limit lets no update through, so that what it refuses is none.</summary>
    public bool RefusesNothing { get; init; }

    /// <summary>Gets a value indicating whether only which request was taken last tells what is handled, where its answer is looked at.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Gets a value indicating whether a lock is held that everybody holds who makes the request.</summary>
    public bool IsLocked { get; init; }
}

/// <summary>What the value comes from that a call is given.</summary>
/// <param name="IsSeparate">It comes from clocks that were read at instants which have nothing to do with each other.</param>
/// <param name="HasReading">It comes from a clock.</param>
/// <param name="Moved">The deadlines that it is made of by adding something, each a bit.</param>
/// <param name="Deadlines">All deadlines that it is made of, whether something was added to them or not, each a bit.</param>
/// <param name="IsAnchored">It is computed from a clock, which is more than a bound of it.</param>
/// <param name="Section">The number of the section with interrupts off that the call begins, if it begins one.</param>
internal readonly record struct ReadingMeaning(bool IsSeparate, bool HasReading, int Moved, int Deadlines, bool IsAnchored, int Section);

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

    /// <summary>Gets what the value comes from that it is given.</summary>
    public ReadingMeaning Reading { get; init; }
}
