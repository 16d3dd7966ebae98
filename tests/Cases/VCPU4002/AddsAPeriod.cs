// A period is added, and the timer armed.
[Port("x86")]
public sealed class AddsAPeriodPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|timer.TargetExpiration|] += timer.Period;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
