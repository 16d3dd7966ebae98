// A helper reads a pair once; its halves go different ways, one through another helper and one through a field.
[Port("x86")]
public sealed class OneCallOfAHelperPort : ArchPort
{
    private TscCycles _cycles;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds time = Same(Take());
        vm.Time.MasterClock.Snapshot = new ClockReading(time, _cycles);
    }

    private Nanoseconds Take()
    {
        ClockReading now = ClockReading.Now();
        _cycles = now.Cycles;
        return now.Time;
    }

    private static Nanoseconds Same(Nanoseconds time) => time;
}
