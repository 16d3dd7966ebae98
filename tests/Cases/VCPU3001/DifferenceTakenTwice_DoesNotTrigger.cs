// The difference is asked for its sign, and later its two numbers are compared.
[Port("x86")]
public sealed class DifferenceTakenTwicePort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long now = Now();
        long last = _last;
        if (now - last >= 0)
        {
            _scaled = Scale((ulong)(now - last));
        }

        if (now > last)
        {
            _scaled = Scale((ulong)(now - last));
        }
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
