// Each way moves one of the two only.
[Port("x86")]
public sealed class EitherOfTheTwoPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        if (timer.HardwareInUse)
        {
            timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        }
        else
        {
            timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        }
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
