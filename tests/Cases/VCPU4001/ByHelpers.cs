// Each is moved by a helper.
[Port("x86")]
public sealed class ByHelpersPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        AdvanceTime(timer);
        [|AdvanceCycles(vcpu)|];
        timer.Restart();
        base.Load(vcpu, cpu);
    }

    private static void AdvanceTime(LapicTimer timer) =>
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());

    private static void AdvanceCycles(Vcpu vcpu) =>
        vcpu.Time.LapicTimer.TscDeadline += vcpu.Time.Tsc.NanosecondsToCycles(vcpu.Time.LapicTimer.Period);
}
