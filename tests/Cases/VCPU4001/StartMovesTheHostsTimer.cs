// The host's timer is started a period after its last expiration, beside the deadline.
[Port("x86")]
public sealed class StartMovesTheHostsTimerPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|timer.Software.Start(Nanoseconds.Max(timer.Software.Expires + timer.Period, HostClock.Monotonic()))|];
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
