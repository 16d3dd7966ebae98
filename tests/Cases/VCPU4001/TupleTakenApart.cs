// A helper returns both in a tuple.
[Port("x86")]
public sealed class TupleTakenApartPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        var (time, cycles) = Next(vcpu);
        timer.TargetExpiration = time;
        [|timer.TscDeadline|] = cycles;
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static (Nanoseconds Time, TscCycles Cycles) Next(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        return (
            Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic()),
            timer.TscDeadline + vcpu.Time.Tsc.NanosecondsToCycles(timer.Period));
    }
}
