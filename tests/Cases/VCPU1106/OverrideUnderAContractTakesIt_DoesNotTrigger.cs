// The contract stands at the class that the port is made of, and the override of the port takes the request.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class OverrideUnderAContractTakesItPort : HandlingPort
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

    protected override void Handle(Vcpu vcpu)
    {
        vcpu.Task.CondResched();
        vcpu.CheckRequest(VcpuRequest.Event);
    }
}

public abstract class HandlingPort : ArchPort
{
    [MaySleep]
    protected virtual void Handle(Vcpu vcpu) => vcpu.Task.CondResched();
}
