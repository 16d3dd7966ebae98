// What is left of a number that fits says of the number itself what sign it has.
[Port("x86")]
public sealed class CutToAnIntAndAskedPort : ArchPort
{
    private ulong _scaled;
    private long _last;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long delta = System.Diagnostics.Stopwatch.GetTimestamp() - _last;
        if (delta <= -1000 || delta >= 1000)
        {
            return;
        }

        if ((int)delta >= 0)
        {
            _scaled = Scale((ulong)delta);
        }
        vcpu.Cpu = cpu;
    }

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
