// Each of two requests has an answer of the rate limit of its own.
[Port("x86")]
public sealed class TwoAnswersForTwoRequestsPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        Ask(vcpu);
        Ask(vcpu.Vm.Vcpus[0]);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
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

    private void Ask(Vcpu vcpu)
    {
        if (_limit.TryAcquire())
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
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
