// The time of a pair is moved by what a suspend took.
[Port("x86")]
public sealed class PairWithANewTimePort : ArchPort
{
    private NanosecondsDelta _suspended;

    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        var now = ClockReading.Now();
        vm.Time.MasterClock.Snapshot = now with { Time = now.Time + _suspended };
    }
}
