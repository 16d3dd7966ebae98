// A loop makes this request among others.
[Port("x86")]
public sealed class LoopOverRequestsPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        for (VcpuRequest request = VcpuRequest.MasterClockUpdate; request <= VcpuRequest.ClockUpdate; request++)
        {
            [|vcpu.MakeRequest(request)|];
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
