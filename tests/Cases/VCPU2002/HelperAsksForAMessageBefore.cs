// The load either asks for a message, or, behind a helper that asks for one too, for an update: where that is refused nothing is done.
[Port("x86")]
public sealed class HelperAsksForAMessageBeforePort : ArchPort
{
    private readonly Limit _limit = new();
    private readonly Limit _messages = new();
    private int _written;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (!MayWrite())
        {
            if ([|_limit.TryAcquire()|])
            {
                vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
            }
        }
        else
        {
            _written++;
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            foreach (Vcpu sibling in vcpu.Vm.Vcpus)
            {
                sibling.MakeRequest(VcpuRequest.ClockUpdate);
                sibling.Kick();
            }
        }

        return 0;
    }

    private bool MayWrite() => _messages.TryAcquire();

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
