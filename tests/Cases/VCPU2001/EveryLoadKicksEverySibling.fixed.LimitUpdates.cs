// Every load of a vCPU asks for a global update while the master clock is off, and its handler kicks every vCPU of the VM.
[Port("x86")]
public sealed class EveryLoadKicksEverySiblingPort : ArchPort
{
    private bool _useMasterClock;
    private readonly RateGate _clockUpdates = new(Nanoseconds.Second, 10);

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!_useMasterClock || vcpu.Cpu != cpu)
        {
            vcpu.MakeRequest(_clockUpdates.TryAcquire() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public void MasterClock(bool use) => _useMasterClock = use;

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }
}
