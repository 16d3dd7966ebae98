// The counter is moved by a helper, which knows nothing of the target.
[Port("x86")]
public sealed class FixMovedByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        [|AdvanceCounter(vcpu, timer)|];
    }

    private static void AdvanceCounter(Vcpu vcpu, LapicTimer timer) => timer.TscDeadline += vcpu.Time.Tsc.NanosecondsToCycles(timer.Period);
}
