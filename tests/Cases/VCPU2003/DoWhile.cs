// The loop asks until it has asked the vCPU itself.
[Port("x86")]
public sealed class DoWhilePort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        int left = 1;
        do
        {
            [|vcpu.MakeRequest(VcpuRequest.MasterClockUpdate)|];
            left--;
        }
        while (left > 0);
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
