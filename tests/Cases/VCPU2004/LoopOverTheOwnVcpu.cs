// The loop is over one vCPU. The pair is taken once, and that for nothing.
[Port("x86")]
public sealed class LoopOverTheOwnVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            [|UpdateMasterClock(vcpu.Vm)|];
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }

    [ColdPath]
    public static void Suspend(Vcpu vcpu)
    {
        foreach (Vcpu sibling in new[] { vcpu })
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }
}
