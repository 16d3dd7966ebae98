// Book3S HV on POWER9 as fixed: the check only bails out by goto, with the result that makes the outer loop come back to the drain.
[Port("powerpc", TransferWork = true, Publication = Publication.ThreadCpu)]
public sealed class Book3SHvP9BailsToOuterLoopPort : ArchPort
{
    private const int ResumeGuest = 0;
    private const int ResumeHost = 2;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.Task.SignalPending())
        {
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            return -Errno.EINTR;
        }

        int r;
        do
        {
            r = RunSingleVcpu(vcpu);
        }
        while (r == ResumeGuest);
        return r;
    }

    private static int RunSingleVcpu(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret != 0)
        {
            goto done;
        }

        ret = ResumeGuest;
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.Task.PrepareTransfer();
        if (vcpu.Task.TransferWorkPending() || !vcpu.Vm.MmuReady)
        {
            goto @out;
        }

        vcpu.PublishThreadCpu();
        vcpu.SrcuReadLock();
        GuestExit exit = vcpu.EnterGuest();
        vcpu.SrcuReadUnlock();
        vcpu.ClearThreadCpu();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        ret = exit.Reason == GuestExitReason.Hypercall ? ResumeHost : ResumeGuest;
        goto done;

    @out:
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
    done:
        return ret;
    }
}
