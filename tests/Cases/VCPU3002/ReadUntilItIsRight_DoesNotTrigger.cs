// A reading is thrown away, and another one taken, whole.
[Port("x86")]
public sealed class ReadUntilItIsRightPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        ClockReading now;
        do
        {
            now = ClockReading.Now();
        }
        while (now.Cycles == TscCycles.Zero);

        vm.Time.MasterClock.Snapshot = now;
    }
}
