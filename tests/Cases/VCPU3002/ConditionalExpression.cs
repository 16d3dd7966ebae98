// One arm of a conditional expression reads anew.
[Port("x86")]
public sealed class ConditionalExpressionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        var now = ClockReading.Now();
        TscCycles cycles = vm.OnlineVcpus > 1 ? Tsc.Read() : now.Cycles;
        vm.Time.MasterClock.Snapshot = [|new ClockReading(now.Time, cycles)|];
    }
}
