// The helper that takes requests is called by a local function, which says which.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class LocalFunctionSaysWhatToTakePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            TakeEvents();

            void TakeEvents()
            {
                if (Take(vcpu, VcpuRequest.Event))
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
            vcpu.MakeRequest(VcpuRequest.Event);
            [|vcpu.MakeRequest(VcpuRequest.Nmi)|];
        }
    }

    private static bool Take(Vcpu vcpu, VcpuRequest request) => vcpu.CheckRequest(request);
}
