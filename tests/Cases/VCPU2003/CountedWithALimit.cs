// A load that is not the last one of its round asks.
[Port("x86")]
public sealed class CountedWithALimitPort : ArchPort
{
    private int _loads;
    private int _round = 4;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_loads++ < _round)
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

    public void Use(int round) => _round = round;

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
