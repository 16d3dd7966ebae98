// By the mode one or the other is moved.
[Port("x86")]
public sealed class ModeDecidesPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        switch (timer.Mode)
        {
            case LapicTimerMode.TscDeadline:
                timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
                break;
            default:
                timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
                break;
        }
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
