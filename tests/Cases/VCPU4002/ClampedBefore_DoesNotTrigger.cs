// What the next one would be is compared first.
[Port("x86")]
public sealed class ClampedBeforePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        Nanoseconds next = timer.TargetExpiration + timer.Period;
        if (next < now)
        {
            next = now;
        }

        timer.TargetExpiration = next;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
