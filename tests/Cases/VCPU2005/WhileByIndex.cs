// The loop counts down.
[Port("x86")]
public sealed class WhileByIndexPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        int left = vm.Vcpus.Count;
        while (left > 0)
        {
            left--;
            [|vm.Vcpus[left].MakeRequest(VcpuRequest.MasterClockUpdate)|];
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
