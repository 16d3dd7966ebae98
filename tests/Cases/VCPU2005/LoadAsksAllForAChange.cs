// A change is a reason, but not for asking all.
[Port("x86")]
public sealed class LoadAsksAllForAChangePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        if (master.InUse != master.CanBeUsed())
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                [|sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|];
            }
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
