// A helper writes the variables of its caller.
[Port("x86")]
public sealed class HelperTakesRefParametersPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds time = Nanoseconds.Zero;
        TscCycles cycles = TscCycles.Zero;
        Sample(ref time, ref cycles);
        vm.Time.MasterClock.Snapshot = [|new ClockReading(time, cycles)|];
    }

    private static void Sample(ref Nanoseconds time, ref TscCycles cycles)
    {
        cycles = Tsc.Read();
        time = HostClock.KvmBase();
    }
}
