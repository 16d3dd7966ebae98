// The periodic timer of 4.10: each deadline goes on by a period in its own unit (before d8f2f498d9ed).
[Port("x86")]
public sealed class LapicBeforeD8f2f498d9edPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        vcpu.Time.LapicTimer.Software.SetFunction(_ => Expire(vcpu));
    }

    private static TimerRestart Expire(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.Expire();
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        ClockReading now = ClockReading.Now(HostClockId.Monotonic);
        timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles(timer.TargetExpiration - now.Time);
        timer.Software.Expires = timer.TargetExpiration;
        return TimerRestart.Yes;
    }
}
