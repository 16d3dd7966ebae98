// Who sets the clock takes the pair at once, and asks nobody for it.
[Port("x86")]
public sealed class TakenAtOncePort : ArchPort
{
    [ColdPath]
    public static void SetClock(Vm vm)
    {
        UpdateMasterClock(vm);
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        master.InUse = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.EndUpdate();
    }
}
