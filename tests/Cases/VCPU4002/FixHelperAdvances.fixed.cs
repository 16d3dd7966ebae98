// A helper moves the target, and its caller arms the timer.
[Port("x86")]
public sealed class FixHelperAdvancesPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        LapicTimer timer = vcpu.Time.LapicTimer;
        Advance(timer);
        timer.Software.Start(timer.TargetExpiration);
    }

    private static void Advance(LapicTimer timer)
    {
        // The periods that were missed are not delivered.
        timer.TargetExpiration = Nanoseconds.Max(timer.TargetExpiration + timer.Period, HostClock.Monotonic());
    }
}
