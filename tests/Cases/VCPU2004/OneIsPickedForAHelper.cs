// The loop looks for one vCPU, and asks that. The pair is taken once, and that for nothing. Each request is made by a helper.
[Port("x86")]
public sealed class OneIsPickedForAHelperPort : ArchPort
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
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            if (sibling == vcpu)
            {
                Ask(sibling, VcpuRequest.MasterClockUpdate);
            }
        }
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
