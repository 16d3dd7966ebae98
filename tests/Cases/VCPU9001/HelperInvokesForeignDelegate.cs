// The helper invokes a delegate that comes from elsewhere and is given the vCPU; the one that is not given it is harmless.
[Port("x86")]
public sealed class HelperInvokesForeignDelegatePort : ArchPort
{
    private readonly Action<Vcpu> flush;
    private readonly Action<int> count;

    public HelperInvokesForeignDelegatePort(Action<Vcpu> flush, Action<int> count)
    {
        this.flush = flush;
        this.count = count;
    }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            Count(vcpu.Id);
            [|Flush(vcpu)|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Flush(Vcpu vcpu) => flush(vcpu);

    private void Count(int id) => count(id);
}
