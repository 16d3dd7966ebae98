// The mode is published with its barrier.
[Port("case")]
public sealed class ModeAndBarrierPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [PublishesMode(Barrier = true)]
    private static void Publish(Vcpu vcpu, VcpuMode mode)
    {
        vcpu.SetMode(mode);
        vcpu.HostCpu.MemoryBarrier();
    }
}
