// The method with the loop asks the rate limit itself and is left where it says no.
[Port("x86")]
public sealed class LimitInTheCalleeOfTheHandlerPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu);
        }

        return 0;
    }

    private void UpdateAllClocks(Vcpu vcpu)
    {
        if (!_limit.TryAcquire())
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            return;
        }

        foreach (var sibling in vcpu.Vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.ClockUpdate);
            sibling.Kick();
        }
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
