// The pair is filled in by an initializer.
[Port("x86")]
public sealed class PairByInitializerPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|new ClockReading { Time = HostClock.KvmBase(), Cycles = Tsc.Read() }|];
    }
}
