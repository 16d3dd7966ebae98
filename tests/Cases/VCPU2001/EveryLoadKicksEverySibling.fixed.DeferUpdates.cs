// Every load of a vCPU asks for a global update while the master clock is off, and its handler kicks every vCPU of the VM.
[Port("x86")]
public sealed class EveryLoadKicksEverySiblingPort : ArchPort
{
    private bool _useMasterClock;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!_useMasterClock || vcpu.Cpu != cpu)
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

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

    public void MasterClock(bool use) => _useMasterClock = use;

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
