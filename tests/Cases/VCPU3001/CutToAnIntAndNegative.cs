// What is left of a number that fits says of the number itself that it is negative.
[Port("x86")]
public sealed class CutToAnIntAndNegativePort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long delta = Now() - _last;
        if (delta <= -1000 || delta >= 1000)
        {
            return;
        }

        if ((int)delta < 0)
        {
            _scaled = [|Scale((ulong)delta)|];
        }
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
