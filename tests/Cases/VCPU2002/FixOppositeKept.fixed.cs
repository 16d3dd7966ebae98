// What is kept is that the limit says no.
[Port("x86")]
public sealed class FixOppositeKeptPort : ArchPort
{
    private readonly Limit _limit = new();
    private bool _late;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _late = !_limit.TryAcquire();
        vcpu.Cpu = cpu;
        if (_late)
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            return;
        }

        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
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
