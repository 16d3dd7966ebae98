// A loop moves a variable on until it is in the future, and the deadline is set once.
[Port("x86")]
public sealed class LoopWithAVariablePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds next = timer.TargetExpiration + timer.Period;
        for (Nanoseconds now = HostClock.Monotonic(); next < now; next += timer.Period)
        {
            timer.Expire();
        }

        timer.TargetExpiration = next;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
