// The exit handler of the run loop calls it, but only for a write.
[Port("x86")]
public sealed class WriteMsrReachedFromRunPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return vcpu.Halted ? WriteMsr(vcpu, 0x12, 1) : 0;
    }

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
