// Two times are compared, and their difference is asked for its size.
[Port("x86")]
public sealed class DifferenceAskedAndTakenAgainPort : ArchPort
{
    private ulong _scaled;
    private long _last;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long now = System.Diagnostics.Stopwatch.GetTimestamp();
        long last = _last;
        if (now >= last)
        {
            _last = now;
        }

        if (now - last > 5)
        {
            _scaled = Scale((ulong)(now - last));
        }
        vcpu.Cpu = cpu;
    }

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
