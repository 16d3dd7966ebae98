// Both are moved back by a period, each on its own.
[Port("x86")]
public sealed class MovedBackPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TscDeadline -= tsc.NanosecondsToCycles(timer.Period) - TscCycles.Zero;
        [|timer.TargetExpiration|] = Nanoseconds.Max(timer.TargetExpiration - (timer.Period - Nanoseconds.Zero), HostClock.Monotonic());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
