// The barrier that the contract promises is missing.
[Port("case")]
public sealed class ModeWithoutBarrierPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [PublishesMode(Barrier = true)]
    private static void {|VCPU9002:Publish|}(Vcpu vcpu, VcpuMode mode)
    {
        vcpu.SetMode(mode);
        vcpu.Halted = false;
    }
}
