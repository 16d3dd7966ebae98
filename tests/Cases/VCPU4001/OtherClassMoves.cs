// Another class moves the deadline in cycles.
[Port("x86")]
public sealed class OtherClassMovesPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|CycleDeadline.Advance(vcpu)|];
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}

internal static class CycleDeadline
{
    public static void Advance(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        vcpu.Time.LapicTimer.TscDeadline += tsc.NanosecondsToCycles(vcpu.Time.LapicTimer.Period);
    }
}
