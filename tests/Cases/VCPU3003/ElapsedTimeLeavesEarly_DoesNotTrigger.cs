// Where time has passed the load returns; what is left is negative, and is made good.
[Port("x86")]
public sealed class ElapsedTimeLeavesEarlyPort : ArchPort
{
    private long _last;
    private long _offset;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.Cpu = cpu;
        long delta = Now() - _last;
        if (delta > 0)
        {
            return;
        }

        Adjust(vcpu, -delta);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
    }

    public override void Put(Vcpu vcpu) => _last = Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    [MovesGuestTsc(ByArgument = true)]
    private void Adjust(Vcpu vcpu, long change) => _offset += change;
}
