// Two places ask for all vCPUs; one limit does for both.
[Port("x86")]
public sealed class FixTwoRequestsPort : ArchPort
{
    private bool useMasterClock;

    public override void Load(Vcpu vcpu, int cpu)
    {
        // The page is wrong on every CPU but the last.
        if (!useMasterClock)
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate); // all of them
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu)
    {
        if (useMasterClock)
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
    }

    public void MasterClock(bool use) => useMasterClock = use;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            ClockWork work = vcpu.Vm.Arch<ClockWork>();
            work.UpdateAll ??= new DelayedWork(() => UpdateAllClocks(vcpu.Vm));
            work.UpdateAll.Schedule(Nanoseconds.FromMilliseconds(100));
        }

        return 0;
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private sealed class ClockWork
    {
        public DelayedWork? UpdateAll { get; set; }
    }
}
