// One arm of a conditional expression moves the deadline on.
[Port("x86")]
public sealed class ConditionalExpressionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now.Time);
        [|timer.TscDeadline|] = timer.HardwareInUse
            ? tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles((timer.TargetExpiration - now.Time).ClampToZero())
            : timer.TscDeadline + tsc.NanosecondsToCycles(timer.Period);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
