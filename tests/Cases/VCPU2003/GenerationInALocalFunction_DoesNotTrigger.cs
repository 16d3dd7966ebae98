// A local function says whether the TSC is of another generation.
[Port("x86")]
public sealed class GenerationInALocalFunctionPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (IsNew())
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        vcpu.Cpu = cpu;

        bool IsNew() => vcpu.Time.Tsc.Generation != vcpu.Vm.Time.TscSync.CurrentGeneration;
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
