// Where the hardware's timer is not in use the deadline in cycles goes on alone.
[Port("x86")]
public sealed class OnOneWayOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now.Time);
        if (timer.HardwareInUse)
        {
            timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles((timer.TargetExpiration - now.Time).ClampToZero());
        }
        else
        {
            [|timer.TscDeadline|] += tsc.NanosecondsToCycles(timer.Period);
        }
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
