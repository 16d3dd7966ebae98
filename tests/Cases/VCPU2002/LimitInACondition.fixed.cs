// The rate limit is the last part of a condition that has no other arm.
[Port("x86")]
public sealed class LimitInAConditionPort : ArchPort
{
    private readonly Limit _limit = new();
    private bool _useMasterClock;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!_useMasterClock)
        {
            if (_limit.TryAcquire())
            {
                vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
            }
            else
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }
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

    public void MasterClock(bool use) => _useMasterClock = use;

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
