// The handler hands the loop to a worker, which runs it when its time has come.
[Port("x86")]
public sealed class DelegateHandedAwayPort : ArchPort
{
    private readonly Worker _worker = new();

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
            _worker.Schedule(() => UpdateAllClocks(vcpu.Vm));
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

    private sealed class Worker
    {
        private Action? _due;

        public void Schedule(Action work) => _due = work;

        public void Tick() => _due?.Invoke();
    }
}
