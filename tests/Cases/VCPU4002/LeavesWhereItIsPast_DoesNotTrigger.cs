// Where the next deadline is past the timer is not armed, and starts again from now.
[Port("x86")]
public sealed class LeavesWhereItIsPastPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        base.Load(vcpu, cpu);
        Nanoseconds now = HostClock.Monotonic();
        if (timer.TargetExpiration + timer.Period < now)
        {
            timer.TargetExpiration = now;
            return;
        }

        timer.TargetExpiration += timer.Period;
        timer.Restart();
    }
}
