// A helper clamps the deadline.
[Port("x86")]
public sealed class HelperClampsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        Clamp(timer);
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static void Clamp(LapicTimer timer)
    {
        Nanoseconds now = HostClock.Monotonic();
        if (timer.TargetExpiration < now)
        {
            timer.TargetExpiration = now;
        }
    }
}
