// A loop that counts over all vCPUs asks each: that the number is less than another one is no change.
[Port("x86")]
public sealed class CountingLoopOverAllPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        for (int i = 0; i < vcpu.Vm.Vcpus.Count; i++)
        {
            [|vcpu.Vm.Vcpus[i].MakeRequest(VcpuRequest.MasterClockUpdate)|];
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
        foreach (Vcpu sibling in vm.Vcpus)
        {
            sibling.ClearRequest(VcpuRequest.MasterClockUpdate);
        }

        bool use = ClockReading.TryNow(out ClockReading now) && master.CanBeUsed();
        if (!(use && master.InUse))
        {
            master.Snapshot = now;
        }

        master.InUse = use;
        master.EndUpdate();
    }
}
