// The helper that publishes the mode it is given takes the request first.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class PublisherTakesItPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Publish(vcpu, VcpuMode.OutsideGuestMode);

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
        }
    }

    [PublishesMode(Barrier = true)]
    private static void Publish(Vcpu vcpu, VcpuMode mode)
    {
        vcpu.CheckRequest(VcpuRequest.Event);
        vcpu.PublishMode(mode);
    }
}
