// A timer of the port has two deadlines too.
[Port("x86")]
public sealed class OwnTimerPort : ArchPort
{
    private readonly TwoDeadlines _timer = new();

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Nanoseconds step = Nanoseconds.FromMilliseconds(1);
        _timer.At = Nanoseconds.Max(_timer.At + step, HostClock.Monotonic());
        ClockReading now = ClockReading.Now(HostClockId.Monotonic);
        _timer.AtCycles = vcpu.Time.Tsc.ReadGuest(now.Cycles) + vcpu.Time.Tsc.NanosecondsToCycles(_timer.At - now.Time);
        base.Load(vcpu, cpu);
    }
}

internal sealed class TwoDeadlines
{
    public Nanoseconds At
    {
        [Deadline(TimerDeadline.HostTime)]
        get;
        [Deadline(TimerDeadline.HostTime)]
        set;
    }

    public TscCycles AtCycles
    {
        [Deadline(TimerDeadline.GuestCycles)]
        get;
        [Deadline(TimerDeadline.GuestCycles)]
        set;
    }
}
