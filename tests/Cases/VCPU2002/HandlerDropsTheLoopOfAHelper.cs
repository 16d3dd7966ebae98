// The handler goes through the vCPUs itself where the rate limit says yes, and does nothing for its own clock where it says no. Each request is made by a helper.
[Port("x86")]
public sealed class HandlerDropsTheLoopOfAHelperPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        Ask(vcpu, VcpuRequest.GlobalClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            if ([|_limit.TryAcquire()|])
            {
                foreach (var sibling in vcpu.Vm.Vcpus)
                {
                    Ask(sibling, VcpuRequest.ClockUpdate);
                    sibling.Kick();
                }
            }
        }

        return 0;
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);
}
