// The target goes on by a period, and the timer is armed for it.
[Port("x86")]
public sealed class FixAdvanceInPlacePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic()); // one period
        timer.Software.Start(timer.TargetExpiration);
    }
}
