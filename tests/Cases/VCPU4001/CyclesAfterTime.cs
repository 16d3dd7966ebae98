// The deadline on the host's clock is moved and clamped; the one in cycles goes on by the same period.
[Port("x86")]
public sealed class CyclesAfterTimePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|timer.TscDeadline|] += tsc.NanosecondsToCycles(timer.Period);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
