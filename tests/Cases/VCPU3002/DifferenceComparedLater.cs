// The difference of two readings is kept, and the two are compared behind that: it is made a pair with a counter that is read on its own.
[Port("x86")]
public sealed class DifferenceComparedLaterPort : ArchPort
{
    private Nanoseconds _since;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds now = HostClock.KvmBase();
        Nanoseconds since = _since;
        NanosecondsDelta elapsed = now - since;
        if (now < since)
        {
            return;
        }

        vm.Time.MasterClock.Snapshot = [|new ClockReading(elapsed.ClampToZero(), Tsc.Read())|];
    }
}
