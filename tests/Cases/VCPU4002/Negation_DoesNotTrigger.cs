// The comparison is turned round.
[Port("x86")]
public sealed class NegationPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        timer.TargetExpiration += timer.Period;
        if (!(now <= timer.TargetExpiration))
        {
            timer.TargetExpiration = now;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
