// A property of the port hands the deadline on.
[Port("x86")]
public sealed class PropertyOfThePortPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _timer = vcpu.Time.LapicTimer;
        [|Next|] += _timer.Period;
        LapicTimer timer = _timer;
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private Nanoseconds Next
    {
        get => _timer!.TargetExpiration;
        set => _timer!.TargetExpiration = value;
    }

    private LapicTimer? _timer;
}
