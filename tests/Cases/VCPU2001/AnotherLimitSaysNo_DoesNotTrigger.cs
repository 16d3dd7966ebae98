// The rate limit of the updates has said yes; that the one of the messages says no afterwards changes nothing.
[Port("x86")]
public sealed class AnotherLimitSaysNoPort : ArchPort
{
    private readonly Limit _limit = new();
    private readonly Limit _messages = new();
    private long _printed;

    public override void Load(Vcpu vcpu, int cpu)
    {
        bool may = _limit.TryAcquire();
        if (_messages.TryAcquire())
        {
            _printed++;
        }

        vcpu.MakeRequest(may ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
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

    public long Printed() => _printed;

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
