// The delegate comes from elsewhere and is given a number: it makes no request.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class ForeignDelegateKnowsNoVcpuPort : ArchPort
{
    private readonly Action<int> count;

    public ForeignDelegateKnowsNoVcpuPort(Action<int> count) => this.count = count;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            count(vcpu.Id);
            Tell(vcpu.Id);
            vcpu.EnterGuest();
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Tell(int id) => count(id);
}
