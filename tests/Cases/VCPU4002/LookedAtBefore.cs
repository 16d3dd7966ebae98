// The deadline is past, which is asked; whether the next one is past too, is not.
[Port("x86")]
public sealed class LookedAtBeforePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        if (HostClock.Monotonic() > timer.TargetExpiration)
        {
            timer.Expire();
            [|timer.TargetExpiration|] += timer.Period;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
