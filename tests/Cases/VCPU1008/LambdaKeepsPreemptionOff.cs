// The delegate disables preemption each time it is called, and only one of two calls is undone.
[Port("loongarch")]
public sealed class LambdaKeepsPreemptionOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Action pin = () => vcpu.HostCpu.DisablePreemption();
        pin();
        vcpu.HostCpu.MemoryBarrier();
        vcpu.HostCpu.EnablePreemption();
        pin();
        vcpu.HostCpu.MemoryBarrier();
        [|return 0;|]
    }
}
