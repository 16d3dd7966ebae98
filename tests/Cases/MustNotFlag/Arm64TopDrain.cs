// arm64: the drain stands at the top and is called whether there is work or not; its error flows through the preparation to one way out.
[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class Arm64TopDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        while (ret > 0)
        {
            ret = vcpu.HandleTransferWork();
            if (ret == 0)
            {
                ret = 1;
            }

            if (ret > 0)
            {
                ret = CheckRequests(vcpu);
            }

            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (ret <= 0 || ExitRequest(vcpu, ref ret))
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                continue;
            }

            GuestExit exit = vcpu.EnterGuest();
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            if (exit.Reason == GuestExitReason.ExternalInterrupt)
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.DisableInterrupts();
            }

            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            ret = exit.Reason == GuestExitReason.Mmio ? 0 : 1;
        }

        return ret;
    }

    private static int CheckRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Sleep))
        {
            vcpu.WaitQueue.WaitInterruptible();
        }

        return vcpu.CheckRequest(VcpuRequest.Suspend) ? 0 : 1;
    }

    // kvm_vcpu_exit_request
    private static bool ExitRequest(Vcpu vcpu, ref int ret)
    {
        if (!vcpu.Vm.MmuReady)
        {
            vcpu.RunPage.ExitReason = ExitReason.FailEntry;
            ret = 0;
            return true;
        }

        return vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    }
}
