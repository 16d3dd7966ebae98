// Where it stays in use the update is done.
[Port("x86")]
public sealed class EarlyReturnPort : ArchPort
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
        if (use && master.InUse)
        {
            master.EndUpdate();
            return;
        }

        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }
}
