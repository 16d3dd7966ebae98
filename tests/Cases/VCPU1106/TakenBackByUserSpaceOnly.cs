// Only an ioctl takes it back, which may never come: the run loop itself leaves it where it is.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class TakenBackByUserSpaceOnlyPort : ArchPort
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
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            [|vcpu.MakeRequest(VcpuRequest.Suspend)|];
        }
    }

    [ColdPath]
    public static void Resume(Vcpu vcpu) => vcpu.ClearRequest(VcpuRequest.Suspend);
}
