// The next one waits in a field of the port.
[Port("x86")]
public sealed class FieldKeepsTheNextPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        _next = timer.TargetExpiration + timer.Period;
        [|timer.TargetExpiration|] = _next;
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private Nanoseconds _next;
}
