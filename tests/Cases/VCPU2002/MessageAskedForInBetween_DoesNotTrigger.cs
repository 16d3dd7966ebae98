// Between the answer for the update and the update the same helper is asked for a message, and what it refuses then is no update.
[Port("x86")]
public sealed class MessageAskedForInBetweenPort : ArchPort
{
    private readonly Limit _updates = new();
    private readonly Limit _notes = new();
    private int _noted;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.Cpu = cpu;
        if (!MayDo(_updates))
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
            return;
        }

        if (MayDo(_notes))
        {
            _noted++;
            return;
        }

        if (!vcpu.Halted)
        {
            vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);
        }
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

    private static bool MayDo(Limit limit) => limit.TryAcquire();

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
