// The rate limit is asked by a helper, whose answer is what it said.
[Port("x86")]
public sealed class LimitAskedByAHelperPort : ArchPort
{
    private readonly Limit _limit = new();
    private bool _useMasterClock;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(MayUpdateAll() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
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

    private bool MayUpdateAll()
    {
        if (_useMasterClock)
        {
            return false;
        }

        return _limit.TryAcquire();
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
