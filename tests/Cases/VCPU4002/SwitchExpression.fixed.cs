// One arm of a switch expression goes on blindly.
[Port("x86")]
public sealed class SwitchExpressionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = timer.Mode switch
        {
            LapicTimerMode.Periodic => timer.TargetExpiration + timer.Period,
            LapicTimerMode.OneShot => HostClock.Monotonic() + timer.Period,
            _ => Nanoseconds.Zero,
        };
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration, HostClock.Monotonic());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
