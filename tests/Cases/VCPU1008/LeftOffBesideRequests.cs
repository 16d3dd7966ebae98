// Interrupts stay off where the loop is left: that is said once, although requests are handled in the loop too.
[Port("x86")]
public sealed class LeftOffBesideRequestsPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.CheckRequest(VcpuRequest.Event))
            {
                _injected++;
                vcpu.MakeRequest(VcpuRequest.Nmi);
            }

            if (vcpu.CheckRequest(VcpuRequest.Nmi))
            {
                _injected++;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            if (vcpu.Halted)
            {
                [|return 1;|]
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
