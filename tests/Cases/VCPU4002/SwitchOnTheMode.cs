// In one of the modes it goes on.
[Port("x86")]
public sealed class SwitchOnTheModePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        switch (timer.Mode)
        {
            case LapicTimerMode.Periodic:
                [|timer.TargetExpiration|] += timer.Period;
                break;
            case LapicTimerMode.OneShot:
                timer.TargetExpiration = HostClock.Monotonic() + timer.Period;
                break;
            default:
                return;
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
