// The deadline in cycles is taken off before the other one is moved, and set later.
[Port("x86")]
public sealed class SetWhileTheOtherMovesPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        timer.TscDeadline = TscCycles.Zero;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
