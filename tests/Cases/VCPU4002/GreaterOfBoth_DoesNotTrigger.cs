// The later of the next deadline and now.
[Port("x86")]
public sealed class GreaterOfBothPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
