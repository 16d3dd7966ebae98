// The moved deadline is overwritten before it is used.
[Port("x86")]
public sealed class SetOverTheMovePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        timer.TargetExpiration = HostClock.Monotonic() + timer.Period;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
