// The load has a rate limit for messages and one for updates: what the first refuses is no update.
[Port("x86")]
public sealed class LimitOfAMessageBesideTheUpdatePort : ArchPort
{
    private readonly Limit _limit = new();
    private readonly Limit _messages = new();
    private long _printed;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu == cpu)
        {
            if (_messages.TryAcquire())
            {
                _printed++;
            }
        }
        else
        {
            vcpu.MakeRequest(_limit.TryAcquire() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.GlobalClockUpdate))
        {
            UpdateAllClocks(vcpu.Vm);
        }

        return 0;
    }

    public long Printed() => _printed;

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
