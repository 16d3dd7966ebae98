// Only with an expiration that waits is the time looked at.
[Port("x86")]
public sealed class LookedAtOnOneWayPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|timer.TargetExpiration|] += timer.Period;
        if (timer.Pending > 0 && timer.TargetExpiration < HostClock.Monotonic())
        {
            timer.TargetExpiration = HostClock.Monotonic();
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
