// A signed number of cycles of which nothing is known.
[Port("x86")]
public sealed class SignedUnitOfAnotherObjectPort : ArchPort
{
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _deadline = vcpu.Time.Tsc.OffsetAdjustment.ClampToZero();
        vcpu.Cpu = cpu;
    }
}
