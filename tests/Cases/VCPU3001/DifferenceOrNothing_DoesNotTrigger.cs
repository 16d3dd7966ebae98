// The difference could be missing, and is not.
[Port("x86")]
public sealed class DifferenceOrNothingPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long now = Now();
        long last = _last;
        if (now < last)
        {
            return;
        }

        _scaled = Scale((ulong)((long?)(now - last)).GetValueOrDefault());
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
