// One vCPU is asked, and works for all.
[Port("x86")]
public sealed class OneIsAskedPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        vm.Vcpus[0].MakeRequest(VcpuRequest.MasterClockUpdate);
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
