// The time is handed out by one reading; the counter beside it is read once more.
[Port("x86")]
public sealed class ReadingHandedOutBesideALaterCounterPort : ArchPort
{
    private ClockReading _taken;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm) => [|Take()|];

    private void Take()
    {
        if (ClockReading.TryNow(out ClockReading now))
        {
            _taken = new ClockReading(now.Time, Tsc.Read());
        }
    }
}
