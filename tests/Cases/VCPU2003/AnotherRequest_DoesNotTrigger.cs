// What is asked for at each load is the update of the own clock.
[Port("x86")]
public sealed class AnotherRequestPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!vcpu.Vm.Time.MasterClock.InUse)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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
