// A helper moves the variables of its caller.
[Port("x86")]
public sealed class HelperTakesRefParametersPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds time = timer.TargetExpiration;
        TscCycles cycles = timer.TscDeadline;
        Advance(vcpu, ref time, ref cycles);
        timer.TargetExpiration = Nanoseconds.Max(time, HostClock.Monotonic());
        [|timer.TscDeadline|] = cycles;
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static void Advance(Vcpu vcpu, ref Nanoseconds time, ref TscCycles cycles)
    {
        time += vcpu.Time.LapicTimer.Period;
        cycles += vcpu.Time.Tsc.NanosecondsToCycles(vcpu.Time.LapicTimer.Period);
    }
}
