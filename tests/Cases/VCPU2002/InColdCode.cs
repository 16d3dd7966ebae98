// A limited write of the clock's register drops the update as well: how often it comes does not matter here.
[Port("x86")]
public sealed class InColdCodePort : ArchPort
{
    private readonly Limit _limit = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        if ([|_limit.TryAcquire()|])
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
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
