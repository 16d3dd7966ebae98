// A helper moves the variable of its caller.
[Port("x86")]
public sealed class HelperTakesRefParametersPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds next = timer.TargetExpiration;
        Advance(timer, ref next);
        [|timer.TargetExpiration|] = next;
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static void Advance(LapicTimer timer, ref Nanoseconds next) => next += timer.Period;
}
