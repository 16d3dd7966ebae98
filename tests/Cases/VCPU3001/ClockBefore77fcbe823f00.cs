// The offset is taken against a later reading than the one it is added to: their sum may be below zero.
[Port("x86")]
public sealed class ClockBefore77fcbe823f00Port : ArchPort
{
    private long _masterNanoseconds;
    private long _offset;
    private ulong _systemTime;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _masterNanoseconds = Now();
        SetClock(0);
        _systemTime = {|VCPU3001:Publish((ulong)(_masterNanoseconds + _offset))|};
        vcpu.Cpu = cpu;
    }

    [ColdPath]
    private void SetClock(long clock) => _offset = clock - Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Publish([NotNegative] ulong systemTime) => systemTime;
}
