// A loop adds periods until the deadline is in the future, and the timer is armed once.
[Port("x86")]
public sealed class CatchUpLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        do
        {
            timer.TargetExpiration += timer.Period;
        }
        while (timer.TargetExpiration < now);

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
