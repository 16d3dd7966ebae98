// A local function clamps the deadline.
[Port("x86")]
public sealed class LocalFunctionClampsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration += timer.Period;
        Clamp(HostClock.Monotonic());

        void Clamp(Nanoseconds now)
        {
            if (timer.TargetExpiration < now)
            {
                timer.TargetExpiration = now;
            }
        }

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
