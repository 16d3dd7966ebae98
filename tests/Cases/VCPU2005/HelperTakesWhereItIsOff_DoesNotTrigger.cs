// The helper takes a pair whatever there was; it is called only where the master clock is off.
[Port("x86")]
public sealed class HelperTakesWhereItIsOffPort : ArchPort
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
        if (!vcpu.Vm.Time.MasterClock.InUse)
        {
            Handle(vcpu);
        }

        return 0;
    }

    private static void Handle(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }
}
