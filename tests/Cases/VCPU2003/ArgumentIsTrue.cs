// One of two callers tells the helper that it is wanted, for no reason.
[Port("x86")]
public sealed class ArgumentIsTruePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        Track(vcpu, vcpu.Time.Tsc.Generation != vcpu.Vm.Time.TscSync.CurrentGeneration);
        [|Track(vcpu, wanted: true)|];
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

    private static void Track(Vcpu vcpu, bool wanted)
    {
        if (wanted)
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
