// A property of the port compares.
[Port("x86")]
public sealed class ChangeInAPropertyPort : ArchPort
{
    private ulong _seen;
    private ulong _current;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (HasChanged)
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

    public void Generate() => _current++;

    private bool HasChanged => _seen != _current;

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
