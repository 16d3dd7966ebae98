namespace VcpuLint.Split.Book3SHvPartialCheck;

/// <summary>What the loop asks before the entry.</summary>
public static class Checks
{
    /// <summary>Up to 7.2: signals, and the rescheduling flag that is not lazy.</summary>
    [Requires(Interrupts = InterruptState.Off)]
    [TestsWork(ThreadFlags.MustExit | ThreadFlags.NeedResched)] // expect: VCPU1104
    public static bool WorkPending(HostTask task) => task.SignalPending() || task.NeedResched();
}
