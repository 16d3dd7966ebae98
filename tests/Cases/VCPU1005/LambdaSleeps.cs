// The delegate yields the CPU, and it is called with preemption disabled.
[Port("loongarch")]
public sealed class LambdaSleepsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Action yield = () => vcpu.Task.CondResched();
        while (vcpu.Runnable)
        {
            yield();
            vcpu.HostCpu.DisablePreemption();
            [|yield()|];
            vcpu.HostCpu.EnablePreemption();
        }

        return 0;
    }
}
