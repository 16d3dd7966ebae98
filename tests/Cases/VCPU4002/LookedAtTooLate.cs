// The time is looked at when the timer is armed already.
[Port("x86")]
public sealed class LookedAtTooLatePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|timer.TargetExpiration|] += timer.Period;
        timer.Restart();
        if (timer.TargetExpiration < HostClock.Monotonic())
        {
            timer.TargetExpiration = HostClock.Monotonic();
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
