// A pattern of the property says that it is in use.
[Port("x86")]
public sealed class PropertyPatternPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (master is { InUse: true })
        {
            master.EndUpdate();
            return;
        }

        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }
}
