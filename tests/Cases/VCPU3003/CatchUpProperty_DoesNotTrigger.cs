// The flag is a property of the port.
[Port("x86")]
public sealed class CatchUpPropertyPort : ArchPort
{
    private long _last;
    private long _offset;

    [SetsTscCatchUp]
    private bool CatchesUp { get; set; }

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        if (vcpu.Cpu != cpu)
        {
            long delta = Now() - _last;
            Adjust(vcpu, -delta);
            CatchesUp = true;
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        vcpu.Cpu = cpu;
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
