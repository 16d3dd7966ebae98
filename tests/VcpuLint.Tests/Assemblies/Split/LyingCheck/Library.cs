namespace VcpuLint.Split.LyingCheck;

/// <summary>What the loop asks before the entry.</summary>
public static class Checks
{
    /// <summary>Says that it looks at everything, and looks at signals.</summary>
    [Requires(Interrupts = InterruptState.Off)]
    [TestsWork(ThreadFlags.TransferWork)]
    public static bool WorkPending(HostTask task) => task.SignalPending(); // expect: VCPU9002
}
