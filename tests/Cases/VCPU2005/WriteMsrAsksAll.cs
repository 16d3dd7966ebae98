// The guest writes a register, and all are asked.
[Port("x86")]
public sealed class WriteMsrAsksAllPort : ArchPort
{
    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            [|sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }

        return 0;
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
