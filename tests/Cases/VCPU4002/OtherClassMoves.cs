// Another class goes on to the next period.
[Port("x86")]
public sealed class OtherClassMovesPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|PeriodicDeadline.Advance(timer)|];
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}

internal static class PeriodicDeadline
{
    public static void Advance(LapicTimer timer) => timer.TargetExpiration += timer.Period;
}
