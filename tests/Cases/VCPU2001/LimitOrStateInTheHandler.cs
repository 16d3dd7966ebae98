// The handler runs the loop where the rate limit says yes, or where there is no master clock.
[Port("x86")]
public sealed class LimitOrStateInTheHandlerPort : ArchPort
{
    private readonly Limit _limit = new();
    private bool _useMasterClock;

    public override void Load(Vcpu vcpu, int cpu)
    {
        [|vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate)|];
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            if (!_useMasterClock || _limit.TryAcquire())
            {
                UpdateAllClocks(vcpu.Vm);
            }
            else
            {
                vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            }
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
