// The framework runs the lambda, which gives the vCPU to a delegate from elsewhere; the one that only counts is harmless.
[Port("x86")]
public sealed class LambdaInvokesForeignFlushPort : ArchPort
{
    private readonly List<int> counters = [];
    private readonly Flush flush;
    private readonly Count count;

    public LambdaInvokesForeignFlushPort(Flush flush, Count count)
    {
        this.flush = flush;
        this.count = count;
    }

    public delegate void Flush(Vcpu vcpu);

    public delegate void Count(int number);

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            counters.ForEach(c => count(c));
            [|counters.ForEach(_ => [|flush(vcpu)|])|];
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
