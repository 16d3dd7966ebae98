// A lambda asks each of them.
[Port("x86")]
public sealed class LambdaAsksPort : ArchPort
{
    [ColdPath]
    public static void Suspend(Vm vm)
    {
        Action<Vcpu> ask = static v => v.MakeRequest(VcpuRequest.MasterClockUpdate);
        foreach (Vcpu sibling in vm.Vcpus)
        {
            [|ask(sibling)|];
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
