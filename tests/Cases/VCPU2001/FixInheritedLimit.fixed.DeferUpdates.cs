// The limit is a method of the class itself.
[Port("x86")]
public sealed class FixInheritedLimitPort : ArchPort
{
    private int _left = 10;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    [RateGate]
    private bool MayUpdateAll() => _left-- > 0;

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
