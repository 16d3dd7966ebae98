// The loop of the class that the port is made of makes the request, and the port takes it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class DerivedPortTakesItPort : LoopingPort
{
    protected override void Handle(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.Event);
}

[Port("x86", Publication = Publication.VcpuMode)]
public abstract class LoopingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Handle(vcpu);
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

    protected abstract void Handle(Vcpu vcpu);
}
