// The offset is computed by the counter of the pair (18/36 and 19/36 of the series of 2026).
[Port("x86")]
public sealed class OffsetFromTheSameReadingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        var now = ClockReading.Now();
        TscSync sync = vcpu.Vm.Time.TscSync;
        sync.CurrentTime = now.Time;
        sync.CurrentValue = new TscCycles(data);
        sync.CurrentOffset = vcpu.Time.Tsc.ComputeOffset(now.Cycles, new TscCycles(data));
        return 0;
    }
}
