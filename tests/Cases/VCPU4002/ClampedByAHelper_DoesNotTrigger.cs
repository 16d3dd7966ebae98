// A helper takes the later of two instants.
[Port("x86")]
public sealed class ClampedByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Later(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static Nanoseconds Later(Nanoseconds target, Nanoseconds now) => target < now ? now : target;
}
