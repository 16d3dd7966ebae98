// They are put into a list first.
[Port("x86")]
public sealed class ListOfAllPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        var all = new List<Vcpu>();
        foreach (Vcpu sibling in vm.Vcpus)
        {
            all.Add(sibling);
        }

        foreach (Vcpu sibling in all)
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
        master.InUse = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.EndUpdate();
    }
}
