// Another condition says nothing about the order of two readings.
[Port("x86")]
public sealed class FlagDoesNotOrderPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long now = Now();
        if (vcpu.Cpu != cpu)
        {
            _scaled = Scale((ulong)Math.Max(0, now - _last));
        }

        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
