// The CPU changes whenever the scheduler likes, compared by a method of the number that was kept.
[Port("x86")]
public sealed class LastEqualsTheCpuPort : ArchPort
{
    private int _last;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!_last.Equals(vcpu.Cpu))
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
