// An extension method asks the vCPU that it is called on, in each turn.
[Port("x86")]
public sealed class ExtensionAsksEachPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            [|sibling.AskForMaster()|];
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
        bool use = ClockReading.TryNow(out ClockReading now);
        master.Snapshot = now;
        master.InUse = use;
        master.EndUpdate();
    }
}

internal static class ExtensionAsksEach
{
    public static void AskForMaster(this Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
}
