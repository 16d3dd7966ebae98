// Book3S PR and BookE: the mode stays IN_GUEST_MODE from the first entry to the end of the ioctl, also while work is drained.
[Port("powerpc", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class Book3SPrStaysPublishedPort : ArchPort
{
    private const int ResumeGuest = 1;
    private const int ResumeHost = 0;

    public override int Run(Vcpu vcpu)
    {
        int ret = PrepareToEnter(vcpu);
        while (ret == ResumeGuest)
        {
            GuestExit exit = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            ret = exit.Reason == GuestExitReason.Mmio ? ResumeHost : ResumeGuest;
            if (ret == ResumeGuest)
            {
                ret = PrepareToEnter(vcpu);
            }
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        return ret;
    }

    // kvmppc_prepare_to_enter: with interrupts off if the guest is to be entered, else with interrupts on.
    private static int PrepareToEnter(Vcpu vcpu)
    {
        int r;
        vcpu.HostCpu.DisableInterrupts(); // softly
        vcpu.HostCpu.DisableInterrupts(); // hard
        while (true)
        {
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                r = vcpu.HandleTransferWork();
                vcpu.HostCpu.DisableInterrupts();
                vcpu.HostCpu.DisableInterrupts();
                if (r != 0)
                {
                    break;
                }

                continue;
            }

            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (vcpu.RequestPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                r = CheckRequests(vcpu);
                vcpu.HostCpu.DisableInterrupts();
                if (r > 0)
                {
                    continue;
                }

                break;
            }

            return ResumeGuest;
        }

        vcpu.HostCpu.EnableInterrupts();
        return r;
    }

    private static int CheckRequests(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.Watchdog) ? ResumeHost : 1;
}
