// A helper is told the generation and the one before, and compares them.
[Port("x86")]
public sealed class GenerationComparedByAHelperPort : ArchPort
{
    private ulong _seen;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Track(vcpu, vcpu.Vm.Time.TscSync.CurrentGeneration, _seen);
        _seen = vcpu.Vm.Time.TscSync.CurrentGeneration;
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

    private static void Track(Vcpu vcpu, ulong generation, ulong before)
    {
        if (generation != before)
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
