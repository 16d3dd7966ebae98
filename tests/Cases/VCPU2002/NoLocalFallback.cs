// Where the rate limit lets nothing through, the clock of the vCPU that was loaded is not updated at all.
[Port("x86")]
public sealed class NoLocalFallbackPort : ArchPort
{
    private readonly Limit _limit = new();
    private bool _useMasterClock;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!_useMasterClock || vcpu.Cpu != cpu)
        {
            if ([|_limit.TryAcquire()|])
            {
                vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
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
