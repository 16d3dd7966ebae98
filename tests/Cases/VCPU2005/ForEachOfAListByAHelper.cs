// The list does the loop. Each request is made by a helper.
[Port("x86")]
public sealed class ForEachOfAListByAHelperPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        vm.Vcpus.ToList().ForEach(static v => [|Ask(v, VcpuRequest.MasterClockUpdate)|]);
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

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
