// The counter is read first: nobody knows the gap this way round either.
[Port("x86")]
public sealed class CounterReadFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        TscCycles cycles = Tsc.Read();
        Nanoseconds time = HostClock.KvmBase();
        vm.Time.MasterClock.Snapshot = [|new ClockReading(time, cycles)|];
    }
}
