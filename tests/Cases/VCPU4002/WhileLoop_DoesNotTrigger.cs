// The loop asks first.
[Port("x86")]
public sealed class WhileLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        while (timer.TargetExpiration <= HostClock.Monotonic())
        {
            timer.TargetExpiration += timer.Period;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
