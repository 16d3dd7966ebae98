// All loads but those of a master clock in use go on to the request.
[Port("x86")]
public sealed class EarlyReturnPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.Cpu = cpu;
        if (vcpu.Vm.Time.MasterClock.InUse)
        {
            return;
        }

        [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
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
