// The numbers are taken out of their units, computed with and put back.
[Port("x86")]
public sealed class MaskedAndScaledPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        ulong time = HostClock.KvmBase().Value / 1000 * 1000;
        ulong cycles = Tsc.Read().Value & ~63ul;
        vm.Time.MasterClock.Snapshot = [|new ClockReading(new Nanoseconds(time), new TscCycles(cycles))|];
    }
}
