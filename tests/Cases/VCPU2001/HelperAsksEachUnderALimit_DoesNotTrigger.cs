// The answer of the limit lets the whole loop through.
[Port("x86")]
public sealed class HelperAsksEachUnderALimitPort : ArchPort
{
    private readonly Limit _limit = new();

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_limit.TryAcquire())
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                RequestAndKick(sibling);
            }
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        vcpu.CheckRequest(VcpuRequest.ClockUpdate);
        return 0;
    }

    private static void RequestAndKick(Vcpu sibling)
    {
        sibling.MakeRequest(VcpuRequest.ClockUpdate);
        sibling.Kick();
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
