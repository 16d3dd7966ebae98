// What the port keeps for its VM has a limit, whose name says nothing.
[Port("x86")]
public sealed class FixLimitOfTheStatePort : ArchPort
{
    private readonly State _state = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
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

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private sealed class State
    {
        public Thing Other { get; } = new();
    }

    private sealed class Thing
    {
        private int _left = 10;

        [RateGate]
        public bool Next() => _left-- > 0;
    }

    private sealed class ClockWork
    {
        public DelayedWork? UpdateAll { get; set; }
    }
}
