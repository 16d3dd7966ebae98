// The second one is moved in a finally block.
[Port("x86")]
public sealed class MovedInFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        try
        {
            timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        }
        finally
        {
            [|timer.TscDeadline|] += tsc.NanosecondsToCycles(timer.Period);
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
