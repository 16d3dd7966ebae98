// The endless poll loop disables preemption in every round and never enables it: no depth is the last one.
[Port("x86")]
public sealed class EndlessDisablePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            [|vcpu.HostCpu.DisablePreemption()|];
            vcpu.HostCpu.MemoryBarrier();
        }
    }
}
