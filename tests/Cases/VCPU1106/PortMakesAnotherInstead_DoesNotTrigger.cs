// The port has a member of its own in place of the one that makes it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class PortMakesAnotherInsteadPort : AskingPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
            {
                vcpu.Stats.Exits++;
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
            Ask(vcpu);
        }
    }

    protected override void Ask(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.TlbFlush);
}

public abstract class AskingPort : ArchPort
{
    protected virtual void Ask(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.TlbFlushCurrent);
}
