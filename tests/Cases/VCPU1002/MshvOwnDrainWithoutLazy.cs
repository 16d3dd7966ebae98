// mshv before 0ebac01a00be (6.18): the driver's own copy of the drain goes by its own mask, which is older than NEED_RESCHED_LAZY.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class MshvOwnDrainWithoutLazyPort : ArchPort
{
    private const ThreadFlags Work = {|VCPU1104:ThreadFlags.NotifySignal | ThreadFlags.SigPending | ThreadFlags.NeedResched | ThreadFlags.NotifyResume|};

    public override int Run(Vcpu vcpu)
    {
        GuestExit exit;
        do
        {
            int ret = HandleGuestModeWork(vcpu.Task);
            if (ret != 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisablePreemption();
            exit = [|vcpu.EnterGuest()|]; // missing: NeedReschedLazy
            vcpu.HostCpu.EnablePreemption();
        }
        while (exit.Reason == GuestExitReason.ExternalInterrupt);
        return 0;
    }

    private static int HandleGuestModeWork(HostTask task)
    {
        while (task.TestFlags(Work))
        {
            if (task.TestFlags(ThreadFlags.MustExit))
            {
                return -Errno.EINTR;
            }

            if (task.TestFlags(ThreadFlags.NeedResched))
            {
                task.Schedule();
            }

            if (task.TestFlags(ThreadFlags.NotifyResume))
            {
                task.ResumeUserModeWork();
            }
        }

        return 0;
    }
}
