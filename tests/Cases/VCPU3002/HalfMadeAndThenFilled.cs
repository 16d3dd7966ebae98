// The pair is made of a time alone; the counter is read for it afterwards.
[Port("x86")]
public sealed class HalfMadeAndThenFilledPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        var half = new ClockReading(HostClock.KvmBase(), default);
        vm.Time.MasterClock.Snapshot = [|half with { Cycles = Tsc.Read() }|];
    }
}
