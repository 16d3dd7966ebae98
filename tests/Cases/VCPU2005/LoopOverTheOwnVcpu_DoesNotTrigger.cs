// The loop is over one vCPU.
[Port("x86")]
public sealed class LoopOverTheOwnVcpuPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vcpu vcpu)
    {
        foreach (Vcpu sibling in new[] { vcpu })
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
