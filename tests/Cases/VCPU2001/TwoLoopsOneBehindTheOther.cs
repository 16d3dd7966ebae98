// One answer of the rate limit lets one loop over all vCPUs through; the load runs another one behind it as it happens.
[Port("x86")]
public sealed class TwoLoopsOneBehindTheOtherPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_limit.TryAcquire())
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }

            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                [|sibling.MakeRequest(VcpuRequest.MasterClockUpdate)|];
                sibling.Kick();
            }
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
