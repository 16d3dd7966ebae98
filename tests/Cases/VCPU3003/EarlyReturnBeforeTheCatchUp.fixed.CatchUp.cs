// The load returns early for a vCPU that is not runnable, between the adjustment and the catch-up.
[Port("x86")]
public sealed class EarlyReturnBeforeTheCatchUpPort : ArchPort
{
    private long _last;
    private long _offset;
    private bool _catchUp;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long delta = Now() - _last;
        vcpu.Cpu = cpu;
        Adjust(vcpu, -delta);
        CatchUp(vcpu, true);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        if (!vcpu.Runnable)
        {
            return;
        }
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [SetsTscCatchUp]
    private void CatchUp(Vcpu vcpu, bool on) => _catchUp = on;

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
