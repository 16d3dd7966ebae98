// A helper asks each of them. Each request is made by a helper.
[Port("x86")]
public sealed class HelperOfAHelperAsksEachPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        foreach (Vcpu sibling in vm.Vcpus)
        {
            [|Ask(sibling)|];
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

    private static void Ask(Vcpu vcpu) => AskFor(vcpu, VcpuRequest.MasterClockUpdate);

    private static void AskFor(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
