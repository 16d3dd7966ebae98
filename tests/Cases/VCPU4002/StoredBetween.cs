// The new deadline waits in a variable.
[Port("x86")]
public sealed class StoredBetweenPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Nanoseconds next = timer.TargetExpiration + timer.Period;
        [|timer.TargetExpiration|] = next;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
