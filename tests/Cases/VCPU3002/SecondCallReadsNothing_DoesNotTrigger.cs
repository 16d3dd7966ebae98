// The helper reads a pair the first time and nothing the second time: both halves are those of the first.
[Port("x86")]
public sealed class SecondCallReadsNothingPort : ArchPort
{
    private Nanoseconds _time;
    private TscCycles _cycles;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Take(true);
        Nanoseconds time = _time;
        Take(false);
        vm.Time.MasterClock.Snapshot = new ClockReading(time, _cycles);
    }

    private void Take(bool reads)
    {
        if (reads)
        {
            ClockReading now = ClockReading.Now();
            _time = now.Time;
            _cycles = now.Cycles;
        }
    }
}
