// The time is read where no pair can be had, and the counter where one can: no way has both.
[Port("x86")]
public sealed class TimeOrCounterByTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        bool isPaired = ClockReading.TryNow(out ClockReading now);
        Nanoseconds time = default;
        if (!isPaired)
        {
            time = HostClock.KvmBase();
        }

        if (isPaired)
        {
            vm.Time.MasterClock.Snapshot = new ClockReading(time, Tsc.Read());
        }
    }
}
