// The host's own timer goes on by itself.
[Port("x86")]
public sealed class FixHostTimerPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        HostTimer timer = vcpu.Time.LapicTimer.Software;
        timer.Expires = Nanoseconds.Max(timer.Expires + vcpu.Time.LapicTimer.Period, HostClock.Monotonic());
        timer.Start(timer.Expires);
    }
}
