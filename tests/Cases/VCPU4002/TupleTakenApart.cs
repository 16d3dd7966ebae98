// A helper returns the next one in a tuple.
[Port("x86")]
public sealed class TupleTakenApartPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        var (next, pending) = Next(timer);
        [|timer.TargetExpiration|] = next;
        timer.Pending = pending;
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static (Nanoseconds Next, int Pending) Next(LapicTimer timer) => (timer.TargetExpiration + timer.Period, 0);
}
