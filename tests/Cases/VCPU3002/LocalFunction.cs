// A local function makes the pair.
[Port("x86")]
public sealed class LocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds time = HostClock.KvmBase();
        vm.Time.MasterClock.Snapshot = [|Take()|];

        ClockReading Take()
        {
            TscCycles cycles = Tsc.Read();
            return new ClockReading(time, cycles);
        }
    }
}
