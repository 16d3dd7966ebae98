// The sign is turned in the wrong arm, and kept in the other.
[Port("x86")]
public sealed class SignSplitTheWrongWayPort : ArchPort
{
    private long _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        long delta = Now() - _last;
        if (delta > 0)
        {
            _scaled = {|VCPU3001:Scale((ulong)-delta)|};
        }
        else
        {
            _scaled = {|VCPU3001:Scale((ulong)delta)|};
        }

        vcpu.Cpu = cpu;
    }

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
