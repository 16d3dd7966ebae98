// In one of the modes both go on.
[Port("x86")]
public sealed class SwitchOnTheModePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        switch (timer.Mode)
        {
            case LapicTimerMode.Periodic:
                timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
                [|timer.TargetExpiration|] = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
                break;
            default:
                timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
                break;
        }
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
