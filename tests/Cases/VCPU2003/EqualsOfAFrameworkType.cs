// What a type of the framework says of its values is not known.
[Port("x86")]
public sealed class EqualsOfAFrameworkTypePort : ArchPort
{
    private DateTime _last;

    public override void Load(Vcpu vcpu, int cpu)
    {
        DateTime now = DateTime.UtcNow;
        if (!now.Equals(_last))
        {
            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
        }

        _last = now;
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
