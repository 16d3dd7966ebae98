// The reading is kept only where it is wanted, and stored where it was kept.
[Port("x86")]
public sealed class TakenThroughANullablePort : ArchPort
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
        ClockReading? wanted = null;
        if (!master.InUse || !use)
        {
            wanted = now;
        }

        if (wanted is { } pair)
        {
            master.Snapshot = pair;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
