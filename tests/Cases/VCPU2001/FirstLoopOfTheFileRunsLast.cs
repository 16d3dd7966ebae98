// One answer of the rate limit lets one loop over all vCPUs through; another one follows it, in a helper that stands above everything else.
[Port("x86")]
public sealed class FirstLoopOfTheFileRunsLastPort : ArchPort
{
    private readonly Limit _limit = new();

    private static void TakeMasterClock(Vm vm)
    {
        foreach (var sibling in vm.Vcpus)
        {
            sibling.MakeRequest(VcpuRequest.MasterClockUpdate);
            sibling.Kick();
        }
    }

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_limit.TryAcquire())
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }

            [|TakeMasterClock(vcpu.Vm)|];
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
