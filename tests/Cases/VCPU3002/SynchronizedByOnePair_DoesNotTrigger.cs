// What is kept of the last write, of the generation and of the vCPU comes from one pair (19/36 of the series of 2026).
[Port("x86")]
public sealed class SynchronizedByOnePairPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        Tsc tsc = vcpu.Time.Tsc;
        TscSync sync = vcpu.Vm.Time.TscSync;
        var now = ClockReading.Now();
        var value = new TscCycles(data);
        TscCyclesDelta offset = tsc.ComputeOffset(now.Cycles, value);
        (sync.LastTime, sync.LastValue, sync.LastOffset) = (now.Time, value, offset);
        if (!sync.AllMatched)
        {
            (sync.CurrentTime, sync.CurrentValue, sync.CurrentOffset) = (sync.LastTime, sync.LastValue, sync.LastOffset);
        }

        (tsc.SyncedAt, tsc.SyncedValue) = (now.Time, value);
        tsc.WriteOffset(offset);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        return 0;
    }
}
