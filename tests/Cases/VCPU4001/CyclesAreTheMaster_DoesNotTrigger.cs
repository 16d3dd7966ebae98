// The deadline in cycles is moved, and the one on the host's clock derived from it.
[Port("x86")]
public sealed class CyclesAreTheMasterPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        TscCycles left = (timer.TscDeadline - tsc.ReadGuest(now.Cycles)).ClampToZero();
        timer.TargetExpiration = now.Time + CycleScale.Of(tsc.Frequency).Scale(left);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
