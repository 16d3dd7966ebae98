// The computation of the offset reads the counter a second time, where nobody sees it (18/36 of the series of 2026).
[Port("x86")]
public sealed class OffsetReadsTheCounterItselfPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        TscSync sync = vcpu.Vm.Time.TscSync;
        sync.CurrentTime = HostClock.KvmBase();
        sync.CurrentValue = new TscCycles(data);
        [|sync.CurrentOffset|] = vcpu.Time.Tsc.ComputeOffset(new TscCycles(data));
        return 0;
    }
}
