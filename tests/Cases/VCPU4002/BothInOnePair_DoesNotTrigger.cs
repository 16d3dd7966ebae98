// The time comes with a counter, and is taken out of the pair.
[Port("x86")]
public sealed class BothInOnePairPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        (Nanoseconds now, TscCycles _) = ClockReading.Now(HostClockId.Monotonic);
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
