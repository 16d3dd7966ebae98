// Beside that of the guest, the port has a timer of its own, which has nothing to do with it.
[Port("x86")]
public sealed class TwoTimersPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        _watchdog.Expires = Nanoseconds.Max(_watchdog.Expires + Nanoseconds.Second, HostClock.Monotonic());
        _watchdog.Start(_watchdog.Expires);
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private readonly HostTimer _watchdog = new(_ => TimerRestart.No);
}
