// The model sets both deadlines from one reading, and goes on by its own step.
[Port("x86")]
public sealed class SetByTheModelPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.SetDeadlines(timer.Period);
        timer.AdvanceTarget();
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
