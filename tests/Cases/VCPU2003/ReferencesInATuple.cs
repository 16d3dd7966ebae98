// Which vCPU is loaded is no change of what clocks depend on, and neither is which task runs it.
[Port("x86")]
public sealed class ReferencesInATuplePort : ArchPort
{
    private (Vcpu?, HostTask?) _last;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if ((vcpu, vcpu.Task) != _last)
        {
            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }

        _last = (vcpu, vcpu.Task);
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
