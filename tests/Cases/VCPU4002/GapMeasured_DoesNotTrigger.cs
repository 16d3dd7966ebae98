// How late the timer is, is measured before it goes on.
[Port("x86")]
public sealed class GapMeasuredPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        if (now - timer.TargetExpiration > timer.Period - Nanoseconds.Zero)
        {
            timer.TargetExpiration = now;
        }
        else
        {
            timer.TargetExpiration += timer.Period;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
