// It goes on in a finally block.
[Port("x86")]
public sealed class MovedInFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        try
        {
            timer.Expire();
        }
        finally
        {
            [|timer.TargetExpiration|] += timer.Period;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
