// A loop catches up, and moves both in each of its turns.
[Port("x86")]
public sealed class CatchUpLoopOfBothPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        Nanoseconds now = HostClock.Monotonic();
        do
        {
            timer.TargetExpiration += timer.Period;
            [|timer.TscDeadline|] += tsc.NanosecondsToCycles(timer.Period);
        }
        while (timer.TargetExpiration < now);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
