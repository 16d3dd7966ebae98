// The loop stands behind the rate limit in the load itself, and the vCPU is in it only where the answer is yes. Each request is made by a helper.
[Port("x86")]
public sealed class LoadLoopsByAHelperPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        if ([|_limit.TryAcquire()|])
        {
            UpdateAllClocks(vcpu.Vm);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;

    private static void UpdateAllClocks(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            Ask(vcpu, VcpuRequest.ClockUpdate);
            vcpu.Kick();
        }
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
