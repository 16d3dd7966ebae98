// What is, is stored before it is looked at: what was is lost.
[Port("x86")]
public sealed class StoredFirstPort : ArchPort
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
        bool wasInUse = master.InUse;
        master.InUse = use;
        if (master.InUse && !wasInUse)
        {
            master.Snapshot = now;
        }

        master.EndUpdate();
    }
}
