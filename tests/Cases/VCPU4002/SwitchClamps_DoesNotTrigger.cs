// A switch on the answer takes the later one.
[Port("x86")]
public sealed class SwitchClampsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        timer.TargetExpiration = (timer.TargetExpiration < HostClock.Monotonic()) switch
        {
            true => HostClock.Monotonic(),
            false => timer.TargetExpiration,
        };
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
