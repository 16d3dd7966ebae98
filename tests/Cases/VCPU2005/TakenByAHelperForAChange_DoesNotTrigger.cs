// The helper takes a pair in any case, and is called where something has changed only.
[Port("x86")]
public sealed class TakenByAHelperForAChangePort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

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
        if (use != master.InUse)
        {
            Take(master, now);
        }

        master.InUse = use;
        master.EndUpdate();
    }

    private static void Take(MasterClock master, ClockReading now) => master.Snapshot = now;
}
