// The run loop sets a lambda that takes the request, for something else to call.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class LambdaOfAPropertyTakesItPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Later = () => vcpu.ClearRequest(VcpuRequest.Event);

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

    public Action? Later { get; private set; }
}
