// A loop catches up, and each of its turns derives the other one.
[Port("x86")]
public sealed class DerivedInALoopPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        do
        {
            var now = ClockReading.Now(HostClockId.Monotonic);
            timer.TargetExpiration += timer.Period;
            timer.TscDeadline = tsc.ReadGuest(now.Cycles) + tsc.NanosecondsToCycles((timer.TargetExpiration - now.Time).ClampToZero());
        }
        while (timer.TargetExpiration < HostClock.Monotonic());
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
