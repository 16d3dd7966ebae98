// s390 in 6.12: NEED_RESCHED before the entry, signals after the exit, and nothing once interrupts are off. The first entry follows no look
// at signals.
[Port("s390", Publication = Publication.SieControl)]
public sealed class S390BeforeTransferWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int rc;
        vcpu.SrcuReadLock();
        do
        {
            rc = {|VCPU1101:PreRun(vcpu)|};
            if (rc != 0)
            {
                break;
            }

            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Sie.SetInSie();
            vcpu.HostCpu.EnableInterrupts();
            GuestExit exit = [|vcpu.EnterGuest()|]; // missing: NotifyResume, SigPending, NotifySignal, NeedReschedLazy
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Sie.ClearInSie();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.SrcuReadLock();
            rc = PostRun(vcpu, exit);
        }
        while (!vcpu.Task.SignalPending() && rc == 0);
        vcpu.SrcuReadUnlock();
        if (rc == 0)
        {
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            vcpu.Stats.SignalExits++;
            rc = -Errno.EINTR;
        }

        return rc;
    }

    private static int PostRun(Vcpu vcpu, GuestExit exit)
    {
        if (exit.Reason != GuestExitReason.EmulatedInstruction)
        {
            return 0;
        }

        vcpu.RunPage.ExitReason = ExitReason.SieIntercept;
        return -Errno.EOPNOTSUPP;
    }

    private static int PreRun(Vcpu vcpu)
    {
        if (vcpu.Task.NeedResched())
        {
            vcpu.Task.Schedule();
        }

        return vcpu.CheckRequest(VcpuRequest.VmDead) ? -Errno.EIO : 0;
    }
}
