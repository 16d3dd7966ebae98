// The loop has a first turn in any case.
[Port("x86")]
public sealed class DoWhileByIndexPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        int i = 0;
        do
        {
            [|vm.Vcpus[i].MakeRequest(VcpuRequest.MasterClockUpdate)|];
            i++;
        }
        while (i < vm.Vcpus.Count);
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
