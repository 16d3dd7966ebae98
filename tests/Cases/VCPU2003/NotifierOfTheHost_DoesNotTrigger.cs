// The host tells now and then that its time comes from elsewhere.
[Port("x86")]
public sealed class NotifierOfTheHostPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    [ColdPath]
    public static void ClocksourceLost(Vm vm)
    {
        foreach (Vcpu vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
