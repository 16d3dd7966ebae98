// loongarch: the loop goes through the exit handler, which drains, checks and says whether to go back into the guest; preemption stays on.
[Port("loongarch", Publication = Publication.VcpuMode)]
public sealed class LoongarchExitHandlerEntersPort : ArchPort
{
    private const int ResumeHost = 0;
    private const int ResumeGuest = 1;

    public override int Run(Vcpu vcpu)
    {
        int ret = PreEnterGuest(vcpu);
        if (ret != ResumeGuest)
        {
            return ret;
        }

        ret = Switch(vcpu);
        vcpu.HostCpu.EnableInterrupts();
        return ret;
    }

    // switch.S: interrupts are off on the way in and on the way out.
    private static int Switch(Vcpu vcpu)
    {
        int ret;
        do
        {
            ret = HandleExit(vcpu, vcpu.EnterGuest());
        }
        while (ret > 0);
        return ret;
    }

    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        int ret = HandleFault(vcpu, exit);
        if (ret == ResumeGuest)
        {
            ret = PreEnterGuest(vcpu);
        }

        if (ret != ResumeGuest)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        return ret;
    }

    private static int HandleFault(Vcpu vcpu, GuestExit exit)
    {
        vcpu.SrcuReadLock();
        int ret = exit.Reason == GuestExitReason.Mmio ? ResumeHost : ResumeGuest;
        vcpu.SrcuReadUnlock();
        return ret;
    }

    // kvm_pre_enter_guest: with interrupts off if the guest is to be entered, else with interrupts on.
    private static int PreEnterGuest(Vcpu vcpu)
    {
        int ret;
        do
        {
            ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.SrcuReadLock();
            ret = vcpu.CheckRequest(VcpuRequest.VmDead) ? ResumeHost : ResumeGuest;
            vcpu.SrcuReadUnlock();
            if (ret != ResumeGuest)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            bool countersGiven = vcpu.CheckRequest(VcpuRequest.Pmu);
            if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
            {
                if (countersGiven)
                {
                    vcpu.MakeRequest(VcpuRequest.Pmu);
                }

                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                ret = -Errno.EAGAIN;
            }
        }
        while (ret != ResumeGuest);
        return ret;
    }
}
