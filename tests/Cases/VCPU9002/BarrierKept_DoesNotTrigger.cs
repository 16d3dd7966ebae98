// A barrier is a barrier.
[Port("case")]
public sealed class BarrierKeptPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [FullBarrier]
    private static void Fence(Vcpu vcpu) => vcpu.HostCpu.MemoryBarrier();
}
