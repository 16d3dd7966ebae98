// The loop is written with goto.
[Port("x86")]
public sealed class GotoLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        next:
        timer.TargetExpiration += timer.Period;
        if (timer.TargetExpiration < now)
        {
            goto next;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
