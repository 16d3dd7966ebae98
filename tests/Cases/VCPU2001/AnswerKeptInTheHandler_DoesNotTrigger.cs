// The handler keeps the answer of the rate limit before it asks for it.
[Port("x86")]
public sealed class AnswerKeptInTheHandlerPort : ArchPort
{
    private readonly Limit _limit = new();
    private int _asked;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            bool may = _limit.TryAcquire();
            _asked++;
            if (may)
            {
                UpdateAllClocks(vcpu.Vm);
            }

            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        return 0;
    }

    public int Asked() => _asked;

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
