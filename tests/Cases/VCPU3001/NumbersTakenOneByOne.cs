// A helper takes a number that is certain first; the two that may be negative stay what they are.
[Port("x86")]
public sealed class NumbersTakenOneByOnePort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ulong first = 0;
        ulong second = 0;
        first = (ulong)(Now() - _last);
        second = (ulong)(Now() - _last);
        _scaled = Scale(5);
        _scaled += [|Scale(first)|];
        _scaled += [|Scale(second)|];
        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
