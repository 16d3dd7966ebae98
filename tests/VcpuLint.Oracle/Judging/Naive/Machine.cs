using VcpuLint.Oracle.Programs;
using static VcpuLint.Oracle.Programs.Operation;

namespace VcpuLint.Oracle.Judging.Naive;

internal enum ModeFacet
{
    Outside,
    Unsafe,
    Stored,
    StoredWithBarrier,
}

internal enum RequestsFacet
{
    Unknown,
    Pending,
    Clear,
}

internal enum ReasonFacet
{
    No,
    Yes,
    ByDrain,
}

/// <summary>The state of <c>design.md</c>, a field for each facet.</summary>
internal readonly record struct Machine
{
    public WorkFlags Clean { get; init; }

    public WorkFlags Tested { get; init; }

    public WorkFlags Dirty { get; init; }

    public bool Off { get; init; }

    public int Preempt { get; init; }

    public int Spin { get; init; }

    public int Srcu { get; init; }

    public int Mutex { get; init; }

    public bool MustExit { get; init; }

    public bool Prepared { get; init; }

    public ModeFacet Mode { get; init; }

    public RequestsFacet Requests { get; init; }

    /// <summary>The CPU was given up where a drain was needed.</summary>
    public bool GaveUp { get; init; }

    /// <summary>An order to leave was cleared in place.</summary>
    public bool Cleared { get; init; }

    public bool SignalSeen { get; init; }

    public ReasonFacet Reason { get; init; }

    public bool HasStartsContext => this is { Off: false, Preempt: 0, Spin: 0, Srcu: 0, Mutex: 0 };

    public bool MayNotSleep => Off || Preempt > 0 || Spin > 0;

    public static WorkFlags MaskOf(Operation operation) => operation switch
    {
        Check or Hint => WorkFlags.All,
        TestSignal => WorkFlags.SigPending | WorkFlags.NotifySignal,
        TestResched => WorkFlags.NeedResched,
        TestResume => WorkFlags.NotifyResume,
        TestLazy => WorkFlags.NeedReschedLazy,
        TestRest => WorkFlags.NotifyResume | WorkFlags.NeedReschedLazy,
        TestEager => WorkFlags.All & ~WorkFlags.NeedReschedLazy,
        _ => WorkFlags.None,
    };

    public static bool MaySleep(Operation operation) => operation
        is Drain or RawDrain or CondResched or Schedule or ResumeWork or Operation.Block or MutexLock or SpinCondResched;

    public static bool Waits(Operation operation) => operation is Drain or RawDrain or Schedule or Operation.Block;
}
