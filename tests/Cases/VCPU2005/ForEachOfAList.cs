// The list does the loop.
[Port("x86")]
public sealed class ForEachOfAListPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        vm.Vcpus.ToList().ForEach(static v => [|v.MakeRequest(VcpuRequest.MasterClockUpdate)|]);
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
