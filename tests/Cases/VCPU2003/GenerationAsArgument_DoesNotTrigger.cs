// Whether the TSC is of another generation is told to a helper, which asks, as in the kernel.
[Port("x86")]
public sealed class GenerationAsArgumentPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        Track(vcpu, newGeneration: vcpu.Time.Tsc.Generation != vcpu.Vm.Time.TscSync.CurrentGeneration);
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

    private static void Track(Vcpu vcpu, bool newGeneration)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        if ((master.InUse && newGeneration) || master.InUse != master.CanBeUsed())
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }
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
