// All are asked, but a pair that stays in use is kept.
[Port("x86")]
public sealed class KeptWhereItStaysPort : ArchPort
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
        bool was = master.InUse;
        master.InUse = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(was && master.InUse))
        {
            master.Snapshot = now;
        }

        master.EndUpdate();
    }
}
