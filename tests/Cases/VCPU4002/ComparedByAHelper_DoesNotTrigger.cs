// A helper compares two instants.
[Port("x86")]
public sealed class ComparedByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        if (IsPast(timer.TargetExpiration, HostClock.Monotonic()))
        {
            timer.TargetExpiration = HostClock.Monotonic();
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static bool IsPast(Nanoseconds target, Nanoseconds now) => target < now;
}
