// A switch statement on the answer clamps the deadline.
[Port("x86")]
public sealed class SwitchStatementClampsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        switch (timer.TargetExpiration < HostClock.Monotonic())
        {
            case true:
                timer.TargetExpiration = HostClock.Monotonic();
                break;
            default:
                break;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
