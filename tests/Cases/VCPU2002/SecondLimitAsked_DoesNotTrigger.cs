// The second rate limit is asked where the first says no, and the own clock is updated where both do.
[Port("x86")]
public sealed class SecondLimitAskedPort : ArchPort
{
    private readonly Limit _limit = new();
    private readonly Limit _reserve = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_limit.TryAcquire() || _reserve.TryAcquire())
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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
