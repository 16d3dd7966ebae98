// The new deadlines wait in variables.
[Port("x86")]
public sealed class StoredBetweenPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        TscCycles cycles = timer.TscDeadline + tsc.NanosecondsToCycles(timer.Period);
        Nanoseconds time = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        timer.TscDeadline = cycles;
        [|timer.TargetExpiration|] = time;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
