// The timer is armed by somebody else, later.
[Port("x86")]
public sealed class NotArmedHerePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        base.Load(vcpu, cpu);
        [|timer.TargetExpiration|] += timer.Period;
    }
}
