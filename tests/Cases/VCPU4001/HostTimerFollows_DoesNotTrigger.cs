// The host's timer goes where the deadline is by then (9633f180ce99).
[Port("x86")]
public sealed class HostTimerFollowsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        vcpu.Time.LapicTimer.Software.SetFunction(own => Expire(vcpu.Time.LapicTimer, own));
    }

    private static TimerRestart Expire(LapicTimer timer, HostTimer own)
    {
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        own.Expires = timer.TargetExpiration;
        return TimerRestart.Yes;
    }
}
