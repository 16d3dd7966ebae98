// The request that is made moves timers; no clock update comes of it.
[Port("x86")]
public sealed class RequestOfAnotherKindPort : ArchPort
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
            CatchUp(vcpu, true);
            vcpu.MakeRequest(VcpuRequest.MigrateTimer);
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
