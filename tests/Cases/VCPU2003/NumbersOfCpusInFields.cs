// Both numbers say where the vCPU was, and so do the fields that have them.
[Port("x86")]
public sealed class NumbersOfCpusInFieldsPort : ArchPort
{
    [CpuNumber]
    private int _before;

    [CpuNumber]
    private int _last;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_before != _last)
        {
            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }

        _before = _last;
        _last = cpu;
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
