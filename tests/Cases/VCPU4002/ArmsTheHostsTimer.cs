// The host's timer is armed with it.
[Port("x86")]
public sealed class ArmsTheHostsTimerPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Put(Vcpu vcpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|timer.TargetExpiration|] += timer.Period;
        timer.Software.Start(timer.TargetExpiration);
    }
}
