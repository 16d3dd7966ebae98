// The answer is kept before it is used.
[Port("x86")]
public sealed class ChangeKeptPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        bool toggles = master.InUse != master.CanBeUsed();
        vcpu.Cpu = cpu;
        if (toggles)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
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
