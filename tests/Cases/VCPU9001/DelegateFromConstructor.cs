// The delegate comes from outside and is given the vCPU: it may do anything to the state that the entry relies on.
[Port("x86")]
public sealed class DelegateFromConstructorPort : ArchPort
{
    private readonly Action<Vcpu> flush;

    public DelegateFromConstructorPort(Action<Vcpu> flush) => this.flush = flush;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            [|flush(vcpu)|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
