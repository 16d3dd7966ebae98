// One deadline is moved, and the other one derived from it at one reading (d8f2f498d9ed).
[Port("x86")]
public sealed class LapicAfterD8f2f498d9edPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now(HostClockId.Monotonic);
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, now.Time);
        timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles((timer.TargetExpiration - now.Time).ClampToZero());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
