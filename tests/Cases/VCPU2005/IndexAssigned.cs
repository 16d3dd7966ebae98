// The index is assigned in each turn.
[Port("x86")]
public sealed class IndexAssignedPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        int i = 0;
        while (i < vm.Vcpus.Count)
        {
            [|vm.Vcpus[i].MakeRequest(VcpuRequest.MasterClockUpdate)|];
            i = i + 1;
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
