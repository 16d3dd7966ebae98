// The number is scaled exactly where it is negative.
[Port("x86")]
public sealed class KnownToBeNegativePort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long value = Now();
        if (value < 0)
        {
            _scaled = {|VCPU3001:Scale((ulong)value)|};
        }

        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
