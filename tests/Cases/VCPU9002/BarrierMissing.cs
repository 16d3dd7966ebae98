// There is no barrier.
[Port("case")]
public sealed class BarrierMissingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [FullBarrier]
    private static void {|VCPU9002:Fence|}(Vcpu vcpu) => vcpu.Halted = false;
}
