// The vCPU asks something of itself after its last look at the requests, so that it enters with the request pending.
[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class OwnRequestAfterTheCheckPort : ArchPort
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

            if (vcpu.CheckRequest(VcpuRequest.ReloadPmu))
            {
                vcpu.Stats.Exits++;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.MakeRequest(VcpuRequest.ReloadPmu);
                [|vcpu.EnterGuest()|];
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
