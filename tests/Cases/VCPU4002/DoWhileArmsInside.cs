// The loop catches up, but it arms the timer in each of its turns.
[Port("x86")]
public sealed class DoWhileArmsInsidePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds now = HostClock.Monotonic();
        do
        {
            [|timer.TargetExpiration|] += timer.Period;
            timer.Software.Start(timer.TargetExpiration);
        }
        while (timer.TargetExpiration < now);

        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
