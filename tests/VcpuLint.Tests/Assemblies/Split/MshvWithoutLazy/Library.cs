namespace VcpuLint.Split.MshvWithoutLazy;

/// <summary>The driver's own copy of the drain, as before 0ebac01a00be, in a library.</summary>
public static class GuestModeWork
{
    private const ThreadFlags WorkFlags =
        ThreadFlags.NotifySignal | ThreadFlags.SigPending | ThreadFlags.NeedResched | ThreadFlags.NotifyResume; // expect: VCPU1104

    /// <summary><c>mshv_pre_guest_mode_work</c>: true if something has to be done before the dispatch, as far as it looks.</summary>
    [TestsWork(WorkFlags, Racy = true)]
    public static bool Pending(HostTask task) => task.TestFlags(WorkFlags);
}
