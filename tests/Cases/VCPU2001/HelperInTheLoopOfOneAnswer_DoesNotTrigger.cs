// One answer lets the whole loop through, the helper that is called in each turn of it included.
[Port("x86")]
public sealed class HelperInTheLoopOfOneAnswerPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_limit.TryAcquire())
        {
            foreach (var sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                Wake(sibling);
            }
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu) => 0;

    private static void Wake(Vcpu vcpu)
    {
        vcpu.HostCpu.MemoryBarrier();
        vcpu.Kick();
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
