// The handler counts what it does, and the loop is three calls behind it.
[Port("x86")]
public sealed class LoopThreeCallsBehindTheHandlerPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        if ([|_limit.TryAcquire()|])
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            Count();
            Update(vcpu.Vm);
        }

        return 0;
    }

    private int _updates;

    private void Count() => _updates++;

    private static void Update(Vm vm) => UpdateUnlessAlone(vm);

    private static void UpdateUnlessAlone(Vm vm)
    {
        if (vm.OnlineVcpus > 1)
        {
            UpdateAllClocks(vm);
        }
    }

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
