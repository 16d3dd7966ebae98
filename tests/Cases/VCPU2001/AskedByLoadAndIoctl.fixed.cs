// An ioctl may ask for a global update as it likes, the load that calls the same helper may not.
[Port("x86")]
public sealed class AskedByLoadAndIoctlPort : ArchPort
{
    public override void Load(Vcpu vcpu, int cpu)
    {
        AskForUpdate(vcpu);
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

    public void SetClock(Vcpu vcpu) => AskForUpdate(vcpu);

    private static void AskForUpdate(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);

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
