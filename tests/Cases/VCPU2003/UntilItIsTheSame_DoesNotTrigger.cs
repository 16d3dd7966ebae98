// A loop goes round as long as the two differ.
[Port("x86")]
public sealed class UntilItIsTheSamePort : ArchPort
{
    private ulong _seen;
    private ulong _current;

    public override void Load(Vcpu vcpu, int cpu)
    {
        while (_seen != _current)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
            _seen = _current;
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

    public void Generate() => _current++;

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
