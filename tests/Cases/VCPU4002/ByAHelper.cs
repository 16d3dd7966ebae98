// A helper goes on to the next period.
[Port("x86")]
public sealed class ByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|Advance(timer)|];
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static void Advance(LapicTimer timer) => timer.TargetExpiration += timer.Period;
}
