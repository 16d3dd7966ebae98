// A lambda moves the deadline in cycles.
[Port("x86")]
public sealed class LambdaPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        Action advance = () => timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|advance()|];
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
