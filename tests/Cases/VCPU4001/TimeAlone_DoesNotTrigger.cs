// Only the deadline on the host's clock is moved; the hardware's timer is off.
[Port("x86")]
public sealed class TimeAlonePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        timer.TscDeadline = TscCycles.Zero;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
