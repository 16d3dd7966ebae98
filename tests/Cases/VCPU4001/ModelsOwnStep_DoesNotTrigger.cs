// The step of the model moves one and derives the other.
[Port("x86")]
public sealed class ModelsOwnStepPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.AdvanceTarget();
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
