// The other one is derived in a finally block.
[Port("x86")]
public sealed class DerivedInFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        try
        {
            timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now.Time);
        }
        finally
        {
            timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles((timer.TargetExpiration - now.Time).ClampToZero());
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
