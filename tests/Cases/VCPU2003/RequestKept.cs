// The request is kept in a variable.
[Port("x86")]
public sealed class RequestKeptPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        VcpuRequest request = Tsc.IsUnstable ? VcpuRequest.MasterClockUpdate : VcpuRequest.ClockUpdate;
        [|vcpu.MakeRequest(request)|];
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
