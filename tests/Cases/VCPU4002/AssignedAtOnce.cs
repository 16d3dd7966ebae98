// It is assigned together with something else.
[Port("x86")]
public sealed class AssignedAtOncePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        ([|timer.TargetExpiration|], timer.Pending) = (timer.TargetExpiration + timer.Period, 0);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
