// A helper takes it back from all.
[Port("x86")]
public sealed class TakenBackByAHelperPort : ArchPort
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
        TakeBack(vm);
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }

    private static void TakeBack(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.ClearRequest(VcpuRequest.MasterClockUpdate);
        }
    }
}
