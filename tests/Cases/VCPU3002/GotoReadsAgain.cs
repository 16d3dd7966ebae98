// The way back by goto reads only one of the two again.
[Port("x86")]
public sealed class GotoReadsAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Nanoseconds time = HostClock.KvmBase();
        retry:
        TscCycles cycles = Tsc.Read();
        if (cycles == TscCycles.Zero)
        {
            goto retry;
        }

        vm.Time.MasterClock.Snapshot = [|new ClockReading(time, cycles)|];
    }
}
