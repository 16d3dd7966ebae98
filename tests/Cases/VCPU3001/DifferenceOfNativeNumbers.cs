// The difference of two numbers of the machine's own size becomes a long number, and is cast for an unsigned scaler.
[Port("x86")]
public sealed class DifferenceOfNativeNumbersPort : ArchPort
{
    private nint _last;
    private ulong _scaled;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        nint now = (nint)System.Diagnostics.Stopwatch.GetTimestamp();
        long gap = now - _last;
        _scaled = {|VCPU3001:Scale((ulong)gap)|};
        _last = now;
        vcpu.Cpu = cpu;
    }

    private static ulong Scale([NotNegative] ulong delta) => delta >> 1;
}
