// Where it stays in use the handler leaves.
[Port("x86")]
public sealed class EarlyReturnPort : ArchPort
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
        bool use = ClockReading.TryNow(out ClockReading now);
        if (use && master.InUse)
        {
            master.EndUpdate();
            return;
        }

        master.InUse = use;
        master.Snapshot = now;
        master.EndUpdate();
    }
}
