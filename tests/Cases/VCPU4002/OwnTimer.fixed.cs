// A timer of the port has a deadline, and an arm of its own.
[Port("x86")]
public sealed class OwnTimerPort : ArchPort
{
    private readonly PeriodicWork _work = new();

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _work.At = Nanoseconds.Max(_work.At + Nanoseconds.FromMilliseconds(10), HostClock.Monotonic());
        _work.Arm();
        base.Load(vcpu, cpu);
    }
}

internal sealed class PeriodicWork
{
    public Nanoseconds At
    {
        [Deadline(TimerDeadline.HostTime)]
        get;
        [Deadline(TimerDeadline.HostTime)]
        set;
    }

    public bool Armed { get; private set; }

    [ArmsTimer]
    public void Arm() => Armed = true;
}
