// A helper says whether the deadline is past.
[Port("x86")]
public sealed class HelperAsksPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        if (IsPast(timer))
        {
            timer.TargetExpiration = HostClock.Monotonic();
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static bool IsPast(LapicTimer timer) => timer.TargetExpiration < HostClock.Monotonic();
}
