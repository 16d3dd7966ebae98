// Behind the update all are asked to update their own clocks.
[Port("x86")]
public sealed class OwnClocksOfAllAfterTheUpdatePort : ArchPort
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
        bool was = master.InUse;
        master.InUse = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(was && master.InUse))
        {
            master.Snapshot = now;
        }

        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
        }

        master.EndUpdate();
    }
}
