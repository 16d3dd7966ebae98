namespace VcpuLint.Ports.PowerPC.Book3SHvPreP9;

/// <content>
/// Vcores whose runner is away, and which another core may run along with its own: <c>kvmppc_vcore_preempt</c>,
/// <c>kvmppc_vcore_end_preempt</c> and <c>collect_piggybacks</c>.
/// </content>
public sealed partial class Book3SHvPreP9Port
{
    private const int ThreadsPerCore = 8;

    private readonly PreemptedVcores _preempted = new();

    /// <summary><c>kvmppc_vcore_preempt</c>: called with the lock of the vcore held.</summary>
    private void Preempt(Vcore vcore)
    {
        vcore.State = VcoreState.Preempt;
        _preempted.Add(vcore);
    }

    /// <summary><c>kvmppc_vcore_end_preempt</c>: called with the lock of the vcore held.</summary>
    private void EndPreempt(Vcore vcore)
    {
        _preempted.Remove(vcore);
        vcore.State = VcoreState.Inactive;
    }

    /// <summary><c>collect_piggybacks</c>: the preempted vcores that fit on the core, with their locks taken.</summary>
    private List<Vcore> CollectPiggybacks(Vcore vcore, HostSpinLockSet locks)
    {
        List<Vcore> candidates = _preempted.Take(ThreadsPerCore - CountRunnable(vcore));
        foreach (Vcore candidate in candidates)
        {
            locks.Add(candidate.Lock);
        }

        locks.Lock();

        // Before its lock was taken the runner of a candidate may have come back: then that one runs it.
        candidates.RemoveAll(static candidate => candidate.State != VcoreState.Preempt);
        foreach (Vcore companion in candidates)
        {
            companion.State = VcoreState.Piggyback;
            PrepareThreads(companion);
        }

        return candidates;
    }

    /// <summary>The end of <c>post_guest_process</c> for a vcore that ran along: it goes back to where it was taken from.</summary>
    private void ReleaseCompanion(Vcore companion)
    {
        companion.Lock.Lock();
        if (CountRunnable(companion) > 0)
        {
            Preempt(companion);
            WakeNextRunner(companion);
        }
        else
        {
            companion.State = VcoreState.Inactive;
        }

        companion.Lock.Unlock();
    }
}
