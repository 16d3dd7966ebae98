// A message is limited where the requests are looked for: the update that follows was asked for elsewhere.
[Port("x86")]
public sealed class LimitOfAMessageBeforeTheHandlerPort : ArchPort
{
    private readonly Limit _limit = new();
    private int _messages;

    public override int Run(Vcpu vcpu)
    {
        if (_limit.TryAcquire())
        {
            _messages++;
        }

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

    public void SetClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.GlobalClockUpdate);

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
