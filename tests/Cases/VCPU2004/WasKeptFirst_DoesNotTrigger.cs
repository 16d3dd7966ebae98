// What was is kept in a variable before it is stored anew.
[Port("x86")]
public sealed class WasKeptFirstPort : ArchPort
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
        bool was = master.InUse;
        master.InUse = use;
        if (!(was && use))
        {
            master.Snapshot = now;
        }

        master.EndUpdate();
    }
}
