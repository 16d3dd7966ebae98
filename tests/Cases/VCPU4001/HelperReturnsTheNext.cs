// A helper says what the next deadline is.
[Port("x86")]
public sealed class HelperReturnsTheNextPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|timer.TscDeadline|] = Next(tsc, timer);
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static TscCycles Next(Tsc tsc, LapicTimer timer) => timer.TscDeadline + tsc.NanosecondsToCycles(timer.Period);
}
