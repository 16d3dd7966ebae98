// The target is one of two things that one statement assigns.
[Port("x86")]
public sealed class FixTwoAtOncePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        ([|timer.TargetExpiration|], timer.Pending) = (timer.TargetExpiration + timer.Period, 0);
        timer.Software.Start(timer.TargetExpiration);
    }
}
