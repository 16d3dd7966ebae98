// A helper hands the next one back by an out parameter.
[Port("x86")]
public sealed class HelperHasOutParametersPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Next(timer, out Nanoseconds next);
        [|timer.TargetExpiration|] = next;
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static void Next(LapicTimer timer, out Nanoseconds next) => next = timer.TargetExpiration + timer.Period;
}
