// A helper hands both back by out parameters.
[Port("x86")]
public sealed class HelperHasOutParametersPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Next(vcpu, out Nanoseconds time, out TscCycles cycles);
        timer.TargetExpiration = time;
        [|timer.TscDeadline|] = cycles;
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static void Next(Vcpu vcpu, out Nanoseconds time, out TscCycles cycles)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        time = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        cycles = timer.TscDeadline + vcpu.Time.Tsc.NanosecondsToCycles(timer.Period);
    }
}
