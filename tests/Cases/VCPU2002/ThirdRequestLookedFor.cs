// The limit's refusal leaves nothing: which requests were looked for before has nothing to do with it.
[Port("x86")]
public sealed class ThirdRequestLookedForPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.CheckRequest(VcpuRequest.TlbFlush);
        vcpu.CheckRequest(VcpuRequest.Event);
        vcpu.CheckRequest(VcpuRequest.RecordSteal);
        vcpu.CheckRequest(VcpuRequest.Nmi);
        if ([|_limit.TryAcquire()|])
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.TlbFlush);
            vcpu.MakeRequest(VcpuRequest.Event);
            vcpu.MakeRequest(VcpuRequest.RecordSteal);
            vcpu.MakeRequest(VcpuRequest.Nmi);
            UpdateAllClocks(vcpu.Vm);
        }

        vcpu.CheckRequest(VcpuRequest.ClockUpdate);
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
