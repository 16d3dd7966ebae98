// The counter is read until it has moved on, and then it is not that of the pair.
[Port("x86")]
public sealed class DoWhileReadsAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        var now = ClockReading.Now();
        TscCycles cycles;
        do
        {
            cycles = Tsc.Read();
        }
        while (cycles == now.Cycles);

        vm.Time.MasterClock.Snapshot = [|new ClockReading(now.Time, cycles)|];
    }
}
