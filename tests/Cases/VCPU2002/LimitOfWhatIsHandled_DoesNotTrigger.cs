// What the limit lets through is handled, and updates no clock of others.
[Port("x86")]
public sealed class LimitOfWhatIsHandledPort : ArchPort
{
    private readonly Limit _limit = new();
    private int _accounted;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (_limit.TryAcquire())
        {
            vcpu.MakeRequest(VcpuRequest.RecordSteal);
        }

        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        vcpu.Cpu = cpu;
    }

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.RecordSteal))
        {
            _accounted++;
        }

        if (_limit.TryAcquire())
        {
            vcpu.MakeRequest(VcpuRequest.RecordSteal);
        }

        return 0;
    }

    private sealed class Limit
    {
        private int _left = 10;

        [RateGate]
        public bool TryAcquire() => _left-- > 0;
    }
}
