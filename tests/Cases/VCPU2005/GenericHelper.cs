// A generic helper asks each.
[Port("x86")]
public sealed class GenericHelperPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        [|AskAll(vm.Vcpus)|];
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

    private static void AskAll<TVcpus>(TVcpus vcpus)
        where TVcpus : IEnumerable<Vcpu>
    {
        foreach (Vcpu sibling in vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
    }
}
