// The host's timer goes on by a period of its own, beside the deadline (before 9633f180ce99).
[Port("x86")]
public sealed class TimerBefore9633f180ce99Port : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        vcpu.Time.LapicTimer.Software.SetFunction(own => Expire(vcpu.Time.LapicTimer, own));
    }

    private static TimerRestart Expire(LapicTimer timer, HostTimer own)
    {
        Nanoseconds now = HostClock.Monotonic();
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now);
        own.Expires = timer.TargetExpiration;
        return TimerRestart.Yes;
    }
}
