// A helper takes the request back from all, and the pair is still taken anew. Each request is taken back by a helper.
[Port("x86")]
public sealed class OnceForAllByTwoHelpersPort : ArchPort
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
        TakeBack(vm);
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }

    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }

    private static void TakeBack(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            TakeBackFor(sibling, VcpuRequest.MasterClockUpdate);
        }
    }

    private static void TakeBackFor(Vcpu vcpu, VcpuRequest request) => vcpu.ClearRequest(request);
}
