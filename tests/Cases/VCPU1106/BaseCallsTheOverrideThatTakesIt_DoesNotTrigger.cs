// The class that the port is made of calls what has a contract there, and the override of the port takes the request.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class BaseCallsTheOverrideThatTakesItPort : CallingPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            HandleAll(vcpu);

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

    protected override void Handle(Vcpu vcpu)
    {
        vcpu.Task.CondResched();
        vcpu.CheckRequest(VcpuRequest.Event);
    }
}

public abstract class CallingPort : ArchPort
{
    protected void HandleAll(Vcpu vcpu) => Handle(vcpu);

    [MaySleep]
    protected virtual void Handle(Vcpu vcpu) => vcpu.Task.CondResched();
}
