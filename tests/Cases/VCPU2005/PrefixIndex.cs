// The index is counted up before it is used.
[Port("x86")]
public sealed class PrefixIndexPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        for (int i = 0; i < vm.Vcpus.Count; ++i)
        {
            [|vm.Vcpus[i].MakeRequest(VcpuRequest.MasterClockUpdate)|];
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
