// A lambda goes on to the next period.
[Port("x86")]
public sealed class LambdaPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Action advance = () => timer.TargetExpiration += timer.Period;
        [|advance()|];
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
