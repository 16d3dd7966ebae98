// The framework runs the lambda, which gives the vCPU to a delegate from elsewhere.
[Port("x86")]
public sealed class LambdaInvokesForeignDelegatePort : ArchPort
{
    private readonly List<int> counters = [];
    private readonly Action<Vcpu> flush;
    private readonly Action<int> count;

    public LambdaInvokesForeignDelegatePort(Action<Vcpu> flush, Action<int> count)
    {
        this.flush = flush;
        this.count = count;
    }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            counters.ForEach(c => count(c));
            {|VCPU9001:counters.ForEach(_ => {|VCPU9001:flush(vcpu)|})|};
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
