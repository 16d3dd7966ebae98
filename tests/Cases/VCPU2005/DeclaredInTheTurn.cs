// What is asked is looked up anew in each turn, by an index that is counted up first.
[Port("x86")]
public sealed class DeclaredInTheTurnPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        int i = -1;
        while (++i < vm.Vcpus.Count)
        {
            Vcpu sibling = vm.Vcpus[i];
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
        master.InUse = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.EndUpdate();
    }
}
