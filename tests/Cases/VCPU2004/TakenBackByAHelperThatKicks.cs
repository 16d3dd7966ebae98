// A helper takes the request back from each vCPU, and a helper of it; each does more than that.
[Port("x86")]
public sealed class TakenBackByAHelperThatKicksPort : ArchPort
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
        foreach (Vcpu sibling in vm.Vcpus)
        {
            Withdraw(sibling);
        }

        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }

    private static void Withdraw(Vcpu vcpu)
    {
        vcpu.Kick();
        TakeBack(vcpu);
    }

    private static void TakeBack(Vcpu vcpu)
    {
        vcpu.ClearRequest(VcpuRequest.MasterClockUpdate);
        vcpu.Kick();
    }

    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }
}
