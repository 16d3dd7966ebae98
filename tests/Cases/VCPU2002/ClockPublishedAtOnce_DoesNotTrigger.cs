// The handler that may not update all writes its own clock page on the spot.
[Port("x86")]
public sealed class ClockPublishedAtOncePort : ArchPort
{
    private readonly Limit _limit = new();
    private long _page;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            if (_limit.TryAcquire())
            {
                UpdateAllClocks(vcpu.Vm);
            }
            else
            {
                PublishClock(vcpu);
            }
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

    [PublishesClock]
    private void PublishClock(Vcpu vcpu) => _page++;

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
