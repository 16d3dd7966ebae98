// A local function moves the deadline in cycles.
[Port("x86")]
public sealed class LocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|Advance()|];

        void Advance() => timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
