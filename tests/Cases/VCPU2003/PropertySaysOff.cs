// A property of the port says that it is off.
[Port("x86")]
public sealed class PropertySaysOffPort : ArchPort
{
    private bool _use;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (IsOff)
        {
            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
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

    public void Use(bool use) => _use = use;

    private bool IsOff => !_use;

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
