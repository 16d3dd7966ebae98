// The run loop keeps a lambda that takes the request, for something else to call.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class LambdaIsKeptPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            _later.Add(() => vcpu.ClearRequest(VcpuRequest.Event));

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

    private readonly List<Action> _later = [];
}
