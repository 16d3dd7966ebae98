// The port has a member of its own in place of the one whose lambda makes it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class BaseLambdaIsOverriddenPort : AskingAllPort
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
            Ask(vcpu);
        }
    }

    protected override void Ask(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Event);
}

public abstract class AskingAllPort : ArchPort
{
    protected virtual void Ask(Vcpu vcpu) => vcpu.Vm.Vcpus.ToList().ForEach(static v => v.MakeRequest(VcpuRequest.Nmi));
}
