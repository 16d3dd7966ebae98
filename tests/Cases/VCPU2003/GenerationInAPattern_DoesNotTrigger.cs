// The generation is named by a pattern before it is compared.
[Port("x86")]
public sealed class GenerationInAPatternPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Time.Tsc.Generation is var generation && generation != vcpu.Vm.Time.TscSync.CurrentGeneration)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
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
