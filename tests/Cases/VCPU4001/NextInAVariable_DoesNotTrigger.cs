// What the next deadlines would be is computed, and one of them used.
[Port("x86")]
public sealed class NextInAVariablePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        TscCycles cycles = timer.TscDeadline + tsc.NanosecondsToCycles(timer.Period);
        if (cycles > tsc.ReadGuest(Tsc.Read()))
        {
            timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        }
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
