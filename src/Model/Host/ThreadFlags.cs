namespace VcpuLint.Model;

/// <summary>
/// A bit index in the thread flags word (<c>TIF_x</c>, <c>include/asm-generic/thread_info_tif.h</c>). An index is not a mask:
/// <see cref="ThreadFlags"/> has the masks.
/// </summary>
public enum ThreadFlag
{
    /// <summary>Task work, CFS throttling, memcg and rseq slow paths wait for the way to user or guest mode (<c>TIF_NOTIFY_RESUME</c>).</summary>
    NotifyResume = 0,

    /// <summary>A signal is pending (<c>TIF_SIGPENDING</c>).</summary>
    SigPending = 1,

    /// <summary>A signal-like notification is pending (<c>TIF_NOTIFY_SIGNAL</c>).</summary>
    NotifySignal = 2,

    /// <summary>The scheduler wants the CPU now (<c>TIF_NEED_RESCHED</c>).</summary>
    NeedResched = 4,

    /// <summary>The scheduler wants the CPU by the next tick (<c>TIF_NEED_RESCHED_LAZY</c>).</summary>
    NeedReschedLazy = 5,
}

/// <summary>Masks of thread flags (<c>_TIF_x</c>).</summary>
[Flags]
public enum ThreadFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary><c>_TIF_NOTIFY_RESUME</c>.</summary>
    NotifyResume = 1 << ThreadFlag.NotifyResume,

    /// <summary><c>_TIF_SIGPENDING</c>.</summary>
    SigPending = 1 << ThreadFlag.SigPending,

    /// <summary><c>_TIF_NOTIFY_SIGNAL</c>.</summary>
    NotifySignal = 1 << ThreadFlag.NotifySignal,

    /// <summary><c>_TIF_NEED_RESCHED</c>.</summary>
    NeedResched = 1 << ThreadFlag.NeedResched,

    /// <summary><c>_TIF_NEED_RESCHED_LAZY</c>.</summary>
    NeedReschedLazy = 1 << ThreadFlag.NeedReschedLazy,

    /// <summary>What makes the run loop leave to user space: <see cref="SigPending"/> and <see cref="NotifySignal"/>.</summary>
    MustExit = SigPending | NotifySignal,

    /// <summary>What the scheduler handles: <see cref="NeedResched"/> and <see cref="NeedReschedLazy"/>.</summary>
    Reschedule = NeedResched | NeedReschedLazy,

    /// <summary>All work that must be drained before the guest is entered (<c>XFER_TO_GUEST_MODE_WORK</c>).</summary>
    TransferWork = NotifyResume | SigPending | NotifySignal | NeedResched | NeedReschedLazy,
}
