// What is asked for is kept in a variable.
[Port("x86")]
public sealed class RequestKeptPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        VcpuRequest request = vm.OnlineVcpus > 1 ? VcpuRequest.MasterClockUpdate : VcpuRequest.ClockUpdate;
        foreach (Vcpu sibling in vm.Vcpus)
        {
            [|sibling.MakeRequest(request)|];
        }
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            {|VCPU2004:UpdateMasterClock(vcpu.Vm)|};
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        master.InUse = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.EndUpdate();
    }
}
