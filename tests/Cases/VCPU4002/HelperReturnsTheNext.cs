// A helper says when the next one is.
[Port("x86")]
public sealed class HelperReturnsTheNextPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|timer.TargetExpiration|] = Next(timer);
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static Nanoseconds Next(LapicTimer timer) => timer.TargetExpiration + timer.Period;
}
