// The helper is told whether the generation is another one, and asks for a new master clock only then.
[Port("x86")]
public sealed class HelperIsToldOfTheChangePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Vm.Time.MasterClock.InUse)
        {
            AskIf(vcpu, vcpu.Time.Tsc.Generation != vcpu.Vm.Time.TscSync.CurrentGeneration);
        }

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

    private static void AskIf(Vcpu vcpu, bool changed)
    {
        if (changed)
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
