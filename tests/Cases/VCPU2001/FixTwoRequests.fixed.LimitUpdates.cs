// Two places ask for all vCPUs; one limit does for both.
[Port("x86")]
public sealed class FixTwoRequestsPort : ArchPort
{
    private bool useMasterClock;
    private readonly RateGate clockUpdates = new(Nanoseconds.Second, 10);

    public override void Load(Vcpu vcpu, int cpu)
    {
        // The page is wrong on every CPU but the last.
        if (!useMasterClock)
        {
            vcpu.MakeRequest(clockUpdates.TryAcquire() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate); // all of them
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu)
    {
        if (useMasterClock)
            vcpu.MakeRequest(clockUpdates.TryAcquire() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
    }

    public void MasterClock(bool use) => useMasterClock = use;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
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
}
