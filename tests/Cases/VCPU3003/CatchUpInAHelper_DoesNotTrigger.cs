// A helper switches the catch-up on and requests the update that does it.
[Port("x86")]
public sealed class CatchUpInAHelperPort : ArchPort
{
    private long _last;
    private long _offset;
    private bool _catchUp;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            long delta = Now() - _last;
            Adjust(vcpu, -delta);
            BeginCatchUp(vcpu);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private void BeginCatchUp(Vcpu vcpu)
    {
        CatchUp(vcpu, true);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [SetsTscCatchUp]
    private void CatchUp(Vcpu vcpu, bool on) => _catchUp = on;

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
