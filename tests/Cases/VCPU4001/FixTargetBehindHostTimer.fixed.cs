// The target goes on where the host's timer does.
[Port("x86")]
public sealed class FixTargetBehindHostTimerPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.Software.Expires = Nanoseconds.Max(timer.Software.Expires + timer.Period, HostClock.Monotonic());
        timer.TargetExpiration = timer.Software.Expires;
    }
}
