// The answer of the comparison waits in a variable.
[Port("x86")]
public sealed class ComparisonInAVariablePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        bool past = timer.TargetExpiration < HostClock.Monotonic();
        timer.Expire();
        if (past)
        {
            timer.TargetExpiration = HostClock.Monotonic();
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
