namespace VcpuLint.Model;

/// <summary>
/// The work and the requests that wait while the guest runs: those that are pending, and those that come where a port that breaks the protocol does
/// not see them.
/// </summary>
/// <remarks>
/// A schedule need not raise the work that an entry fails to look for: the entry is as wrong without it. So that its harm shows, such work is
/// taken to come right there, and to be gone when the port looks next, where it is the schedule that says what is found. Up to then the run is the
/// same with it and without it.
/// </remarks>
internal sealed class UndoneWork
{
    private const int Requests = 1 + (int)ThreadFlag.NeedReschedLazy;
    private readonly ulong[] _waits = new ulong[Requests + 1];
    private readonly ulong[] _longest = new ulong[Requests + 1];
    private ThreadFlags _unseen;
    private bool _unseenRequests;

    /// <summary>Gets the longest time in the guest for which requests waited in a row.</summary>
    public Nanoseconds LongestOfRequests => new(_longest[Requests]);

    /// <summary>Returns the longest time in the guest for which work waited in a row.</summary>
    public Nanoseconds Longest(ThreadFlag flag) => new(_longest[(int)flag]);

    /// <summary>The guest is entered in violation of the protocol: whatever that is about comes now.</summary>
    public void Come(Breach breach, ThreadFlags pending)
    {
        _unseen |= breach.RuleId switch
        {
            RuleIds.EntryUnchecked or RuleIds.EntryPartlyChecked => breach.Flags,

            // Whatever comes after the check comes unseen; where the check itself saw some, that is there already.
            RuleIds.EntryCheckVoid when (pending & ThreadFlags.TransferWork) == ThreadFlags.None => ThreadFlags.TransferWork,
            _ => ThreadFlags.None,
        };
        _unseenRequests |= breach.RuleId == RuleIds.NotPublished;
    }

    /// <summary>The port looks at work, or clears it.</summary>
    public void LookAt(ThreadFlags flags)
    {
        Forget(_unseen & flags);
        _unseen &= ~flags;
    }

    /// <summary>The port looks whether there is any request.</summary>
    public void LookAtRequests()
    {
        _waits[Requests] = _unseenRequests ? 0 : _waits[Requests];
        _unseenRequests = false;
    }

    /// <summary>Returns what waits at an entry.</summary>
    public (ThreadFlags Work, bool Requests) AtEntryOf(Vcpu vcpu) =>
        ((vcpu.Task.Pending & ThreadFlags.TransferWork) | _unseen, vcpu.HasRequests || _unseenRequests);

    /// <summary>The guest ran for some time while all that waited.</summary>
    public void Wait((ThreadFlags Work, bool Requests) waiting, Nanoseconds time)
    {
        for (int kind = 0; kind <= Requests; kind++)
        {
            bool waits = kind == Requests ? waiting.Requests : ((int)waiting.Work & (1 << kind)) != 0;
            _waits[kind] = waits ? _waits[kind] + time.Value : 0;
            _longest[kind] = Math.Max(_longest[kind], _waits[kind]);
        }
    }

    private void Forget(ThreadFlags flags)
    {
        for (int kind = 0; kind < Requests; kind++)
        {
            _waits[kind] = ((int)flags & (1 << kind)) != 0 ? 0 : _waits[kind];
        }
    }
}
