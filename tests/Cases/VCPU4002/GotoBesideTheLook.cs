// A goto leads past the look at the time.
[Port("x86")]
public sealed class GotoBesideTheLookPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        [|timer.TargetExpiration|] += timer.Period;
        if (timer.HardwareInUse)
        {
            goto armed;
        }

        if (timer.TargetExpiration < now)
        {
            timer.TargetExpiration = now;
        }

        armed:
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
