// The answer is compared by a pattern, and the load ends where it is no.
[Port("x86")]
public sealed class PatternOverTheAnswerPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.Cpu = cpu;
        if (_limit.TryAcquire() is false)
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
