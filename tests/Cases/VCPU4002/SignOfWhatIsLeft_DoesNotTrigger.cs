// The sign of what is left until then is asked.
[Port("x86")]
public sealed class SignOfWhatIsLeftPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        if ((timer.TargetExpiration - HostClock.Monotonic()).IsNegative)
        {
            timer.TargetExpiration = HostClock.Monotonic();
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
