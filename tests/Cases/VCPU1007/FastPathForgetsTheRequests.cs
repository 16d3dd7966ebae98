// The fast path checks the work again and not the requests, which may have come while the guest ran.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class FastPathForgetsTheRequestsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            bool stay = !vcpu.RequestPending() && !vcpu.Task.TransferWorkPending();
            while (stay)
            {
                GuestExit exit = [|vcpu.EnterGuest()|];
                stay = exit.IsFastPath && !vcpu.Task.TransferWorkPending();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
