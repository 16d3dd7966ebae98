// The sum is written out, with the operands turned round.
[Port("x86")]
public sealed class WrittenOutPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|timer.TscDeadline|] = tsc.NanosecondsToCycles(timer.Period) + timer.TscDeadline;
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
