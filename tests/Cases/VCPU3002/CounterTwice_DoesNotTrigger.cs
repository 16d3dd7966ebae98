// The counter is read twice, at the put and at the load.
[Port("x86")]
public sealed class CounterTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        TscCyclesDelta since = Tsc.Read() - tsc.LastHostTsc;
        tsc.OffsetAdjustment = since;
        base.Load(vcpu, cpu);
    }

    public override void Put(Vcpu vcpu)
    {
        vcpu.Time.Tsc.LastHostTsc = Tsc.Read();
    }
}
