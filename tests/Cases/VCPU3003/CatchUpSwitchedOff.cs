// The flag is written with the request, but with the value that keeps the TSC behind.
[Port("x86")]
public sealed class CatchUpSwitchedOffPort : ArchPort
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
            [|Adjust(vcpu, -delta)|];
            CatchUp(vcpu, false);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [SetsTscCatchUp]
    private void CatchUp(Vcpu vcpu, bool on) => _catchUp = on;

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
