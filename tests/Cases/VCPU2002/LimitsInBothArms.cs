// Each of two limits leaves nothing where it refuses: both are named, at the call that asks one of them.
[Port("x86")]
public sealed class LimitsInBothArmsPort : ArchPort
{
    private readonly Limit _cold = new();
    private readonly Limit _warm = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        if ([|[|Ask(cpu != vcpu.Cpu)|]|])
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    private bool Ask(bool moved)
    {
        if (moved)
        {
            return _warm.TryAcquire();
        }

        return _cold.TryAcquire();
    }

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

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
