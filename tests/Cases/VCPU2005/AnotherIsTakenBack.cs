// What is taken back from all is another request.
[Port("x86")]
public sealed class AnotherIsTakenBackPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            [|sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|];
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
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.ClearRequest(VcpuRequest.MasterClockInProgress);
        }

        master.InUse = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.EndUpdate();
    }
}
