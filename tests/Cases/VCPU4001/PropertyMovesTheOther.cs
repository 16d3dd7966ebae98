// A property of the port hands the deadline on.
[Port("x86")]
public sealed class PropertyMovesTheOtherPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        _vcpu = vcpu;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|Cycles|] = Cycles + vcpu.Time.Tsc.NanosecondsToCycles(timer.Period);
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private TscCycles Cycles
    {
        get => _vcpu!.Time.LapicTimer.TscDeadline;
        set => _vcpu!.Time.LapicTimer.TscDeadline = value;
    }

    private Vcpu? _vcpu;
}
