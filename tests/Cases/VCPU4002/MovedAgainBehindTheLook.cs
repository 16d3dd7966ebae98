// The clamped deadline goes on by another period.
[Port("x86")]
public sealed class MovedAgainBehindTheLookPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|timer.TargetExpiration|] += timer.Period;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
