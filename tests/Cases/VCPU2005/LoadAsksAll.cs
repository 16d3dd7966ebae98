// Each load asks all: too often, and of too many.
[Port("x86")]
public sealed class LoadAsksAllPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        foreach (Vcpu sibling in vcpu.Vm.Vcpus)
        {
            {|VCPU2003:{|VCPU2005:sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|}|};
        }

        vcpu.Cpu = cpu;
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
