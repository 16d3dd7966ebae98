// The helper invokes what the field holds; a delegate of its type makes a request.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class HelperInvokesAnUnknownDelegatePort : ArchPort
{
    private readonly Action<int> changed;

    private Vcpu? last;

    public HelperInvokesAnUnknownDelegatePort(Action<int>? changed) => this.changed = changed ?? Flush;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishMode(VcpuMode.InGuestMode);
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            Tell(vcpu.Id);
            [|vcpu.EnterGuest()|];
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Tell(int id) => changed(id);

    private void Flush(int id) => Ring(id);

    private void Ring(int id)
    {
        if (last is { } waiting)
        {
            waiting.MakeRequest(VcpuRequest.TlbFlush);
        }
    }
}
