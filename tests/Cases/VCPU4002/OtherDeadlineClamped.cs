// It is the host's timer that is clamped, and the deadline goes on.
[Port("x86")]
public sealed class OtherDeadlineClampedPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        if (timer.Software.Expires + timer.Period < now)
        {
            timer.Software.Expires = now;
        }

        [|timer.TargetExpiration|] += timer.Period;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
