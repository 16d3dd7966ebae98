// The deadline is clamped in a finally block.
[Port("x86")]
public sealed class ClampedInFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        try
        {
            timer.TargetExpiration += timer.Period;
            timer.Expire();
        }
        finally
        {
            timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration, HostClock.Monotonic());
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
