// The new target is kept in a variable, which the timer is armed with.
[Port("x86")]
public sealed class FixTargetInAVariablePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds target = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        timer.TargetExpiration = target;
        timer.Software.Start(target);
    }
}
