// The host's timer goes on by a period of its own (before 9633f180ce99).
[Port("x86")]
public sealed class FixHostTimerPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|{|VCPU4002:timer.Software.Expires|}|] += timer.Period;
    }
}
