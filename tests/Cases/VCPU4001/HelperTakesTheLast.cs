// A helper adds the period to what it is given.
[Port("x86")]
public sealed class HelperTakesTheLastPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|timer.TscDeadline|] = Add(timer.TscDeadline, tsc.NanosecondsToCycles(timer.Period));
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static TscCycles Add(TscCycles last, TscCycles step) => last + step;
}
