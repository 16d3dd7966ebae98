// The deadline goes through a generic helper.
[Port("x86")]
public sealed class GenericHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        [|timer.TargetExpiration|] = Same(timer.TargetExpiration + timer.Period);
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static T Same<T>(T value) => value;
}
