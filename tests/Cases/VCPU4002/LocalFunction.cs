// A local function goes on to the next period.
[Port("x86")]
public sealed class LocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|Advance()|];

        void Advance() => timer.TargetExpiration += timer.Period;

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
