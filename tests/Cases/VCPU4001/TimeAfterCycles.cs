// The deadline in cycles is moved first.
[Port("x86")]
public sealed class TimeAfterCyclesPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        [|timer.TargetExpiration|] = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
