// What the local function takes is another request than the one that is made.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class LocalFunctionTakesAnotherPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Handle();

            void Handle()
            {
                if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
                {
                    vcpu.Stats.Exits++;
                }
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
            [|vcpu.MakeRequest(VcpuRequest.TlbFlushPage)|];
        }
    }
}
