// Only the deadline in cycles is moved: the guest runs the timer by its counter.
[Port("x86")]
public sealed class CyclesAlonePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
