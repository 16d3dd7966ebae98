// Which request is made depends on a change.
[Port("x86")]
public sealed class ChoiceByChangePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        vcpu.MakeRequest(master.InUse == master.CanBeUsed() ? VcpuRequest.ClockUpdate : VcpuRequest.MasterClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MasterClockUpdate))
        {
            UpdateMasterClock(vcpu.Vm);
        }

        return 0;
    }

    private static void UpdateMasterClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        master.BeginUpdate();
        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
