// That the generation is another one is compared with false.
[Port("x86")]
public sealed class DifferenceIsNotFalsePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if ((vcpu.Time.Tsc.Generation != vcpu.Vm.Time.TscSync.CurrentGeneration) != false)
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
