// It is tested and not taken: the guest is kept out by a request that has been handled.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class TestedAndLeftPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.TestRequest(VcpuRequest.Event))
            {
                vcpu.InterruptPending = false;
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            [|vcpu.MakeRequest(VcpuRequest.Event)|];
        }
    }
}
