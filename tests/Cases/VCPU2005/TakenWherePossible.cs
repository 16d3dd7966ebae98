// The pair is taken where there can be one, in use before or not.
[Port("x86")]
public sealed class TakenWherePossiblePort : ArchPort
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
        master.InUse = ClockReading.TryNow(out ClockReading now);
        if (master.CanBeUsed())
        {
            master.Snapshot = now;
        }

        master.EndUpdate();
    }
}
