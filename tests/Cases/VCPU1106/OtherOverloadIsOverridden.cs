// The port has its own of one overload; the other one, which it has inherited, makes a request that nobody takes.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class OtherOverloadIsOverriddenPort : OverloadedPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.Event))
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
            Ask(vcpu, 1);
        }
    }

    protected override void Ask(Vcpu vcpu, int times) => vcpu.MakeRequest(VcpuRequest.Event);
}

public abstract class OverloadedPort : ArchPort
{
    public virtual void Ask(Vcpu vcpu) => [|vcpu.MakeRequest(VcpuRequest.Nmi)|];

    protected virtual void Ask(Vcpu vcpu, int times) => vcpu.MakeRequest(VcpuRequest.Pmu);
}
