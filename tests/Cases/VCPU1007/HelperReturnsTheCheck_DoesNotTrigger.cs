// One helper publishes, the other asks everything: the order is what counts.
[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class HelperReturnsTheCheckPort : ArchPort
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
            Publish(vcpu);
            if (!ExitRequest(vcpu))
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void Publish(Vcpu vcpu) => vcpu.PublishMode(VcpuMode.InGuestMode);

    private static bool ExitRequest(Vcpu vcpu) => vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
}
