// A clock that would be below zero begins at zero.
[Port("x86")]
public sealed class ClockNeverBelowZeroPort : ArchPort
{
    private long _masterNanoseconds;
    private long _offset;
    private ulong _systemTime;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        _masterNanoseconds = Now();
        SetClock(0);
        long clock = _masterNanoseconds + _offset;
        _systemTime = Publish(clock < 0 ? 0 : (ulong)clock);
        vcpu.Cpu = cpu;
    }

    [ColdPath]
    private void SetClock(long clock) => _offset = clock - Now();

    private static long Now() => System.Diagnostics.Stopwatch.GetTimestamp();

    private static ulong Publish([NotNegative] ulong systemTime) => systemTime;
}
