// The generations are compared by order too, and their difference is used.
[Port("x86")]
public sealed class ChangeInADifferenceOrderedPort : ArchPort
{
    private uint _left;

    public override void Load(Vcpu vcpu, int cpu)
    {
        uint own = (uint)vcpu.Time.Tsc.Generation & 0xFF;
        uint current = (uint)vcpu.Vm.Time.TscSync.CurrentGeneration & 0xFF;
        if (own != current)
        {
            vcpu.MakeRequest(VcpuRequest.MasterClockUpdate);
        }

        _left = own - current;
        vcpu.Cpu = _left > 3 ? -1 : cpu;
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
