// What was read is another clock than that by which timers go.
[Port("x86")]
public sealed class FixAnotherClockPort : ArchPort
{
    private Nanoseconds _loaded;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        ClockReading now = ClockReading.Now();
        _loaded = now.Time;
        if (timer.Period != Nanoseconds.Zero)
            timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());

        timer.StartSoftware();
    }
}
