using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <summary>
/// Where the facets lie in the packed state. A state is the place in the program (16 bits), the facets, and the variables. All bits clear,
/// but for the place, is how a root begins: interrupts on, nothing held, nothing known, mode outside.
/// </summary>
internal static class Facets
{
    public const ulong Place = 0xFFFF;

    public const ulong InterruptsOff = 1UL << 16;

    public const int PreemptionAt = 17;
    public const int SpinAt = 19;
    public const int SrcuAt = 21;
    public const int MutexAt = 23;
    public const ulong Balance = InterruptsOff | (0xFFUL << PreemptionAt);

    public const int CleanAt = 25;
    public const int TestedAt = 30;
    public const int DirtyAt = 35;
    public const ulong Clean = 31UL << CleanAt;
    public const ulong Tested = 31UL << TestedAt;
    public const ulong Dirty = 31UL << DirtyAt;

    public const ulong MustExit = 1UL << 40;
    public const ulong Prepared = 1UL << 41;

    /// <summary>Outside is 0, a plain store made with interrupts off 1, one with its barrier 2, a spent one 3.</summary>
    public const ulong Mode = 3UL << 42;
    public const ulong ModeStored = 1UL << 42;
    public const ulong ModeStoredWithBarrier = 2UL << 42;
    public const ulong ModeUnsafe = 3UL << 42;

    /// <summary>Unknown is 0.</summary>
    public const ulong Requests = 3UL << 44;
    public const ulong RequestsPending = 1UL << 44;
    public const ulong RequestsClear = 2UL << 44;

    /// <summary>The CPU was given up where work was seen pending (1103).</summary>
    public const ulong GaveUpCpu = 1UL << 46;

    /// <summary>An order to leave was cleared in place (1010).</summary>
    public const ulong ClearedOrder = 1UL << 47;

    public const int VariablesAt = 48;
    public const ulong Variables = 0x3FFUL << VariablesAt;

    public const int All = (int)WorkFlags.All;
    public const int Signals = (int)(WorkFlags.SigPending | WorkFlags.NotifySignal);
    public const int Rescheduling = (int)(WorkFlags.NeedResched | WorkFlags.NeedReschedLazy);

    /// <summary>The flags that an operation looks at; none if it is no test of work.</summary>
    public static int MaskOf(Operation operation) => operation switch
    {
        Operation.Check or Operation.Hint => All,
        Operation.TestSignal => Signals,
        Operation.TestResched => (int)WorkFlags.NeedResched,
        Operation.TestResume => (int)WorkFlags.NotifyResume,
        Operation.TestLazy => (int)WorkFlags.NeedReschedLazy,
        Operation.TestRest => (int)(WorkFlags.NotifyResume | WorkFlags.NeedReschedLazy),
        Operation.TestEager => All & ~(int)WorkFlags.NeedReschedLazy,
        _ => 0,
    };

    public static int PlaceOf(ulong state) => (int)(state & Place);

    public static int CleanOf(ulong state) => (int)(state >> CleanAt) & All;

    public static int TestedOf(ulong state) => (int)(state >> TestedAt) & All;

    public static int DirtyOf(ulong state) => (int)(state >> DirtyAt) & All;

    /// <summary>A lock's or section's depth, 0 to 3.</summary>
    public static int DepthOf(ulong state, int at) => (int)(state >> at) & 3;
}
