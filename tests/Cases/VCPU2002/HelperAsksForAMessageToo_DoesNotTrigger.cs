// What a helper asks for a message is another question than what it asks for the update, and refuses none.
[Port("x86")]
public sealed class HelperAsksForAMessageTooPort : ArchPort
{
    private readonly Limit _limit = new();
    private int _messages;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (MayDo())
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }
        else
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate) && MayDo())
        {
            _messages++;
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

    private bool MayDo() => _limit.TryAcquire();

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
