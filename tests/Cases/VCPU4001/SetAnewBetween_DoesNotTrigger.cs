// The time that was moved is set anew, from a number that nobody knows, before the cycles are moved.
[Port("x86")]
public sealed class SetAnewBetweenPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Tsc tsc = vcpu.Time.Tsc;
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
        timer.TargetExpiration = new Nanoseconds((ulong)System.Diagnostics.Stopwatch.GetTimestamp());
        timer.TscDeadline += tsc.NanosecondsToCycles(timer.Period);
        timer.Restart();
        base.Load(vcpu, cpu);
    }
}
