// The timer is set once, from now.
[Port("x86")]
public sealed class OneShotPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = HostClock.Monotonic() + timer.Period;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
