// The guest writes a register, and the pair is taken there.
[Port("x86")]
public sealed class WriteMsrTakesItPort : ArchPort
{
    private int _updates;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            _updates++;
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        UpdateMasterClock(vcpu.Vm);
        return 0;
    }
}
