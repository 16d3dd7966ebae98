// The last write and the beginning of the generation are two instants of one object, each with a reading of its own.
[Port("x86")]
public sealed class TwoPairsOfOneObjectPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        TscSync sync = vm.Time.TscSync;
        var began = ClockReading.Now();
        sync.CurrentTime = began.Time;
        sync.CurrentValue = began.Cycles;
        var written = ClockReading.Now();
        sync.LastTime = written.Time;
        sync.LastValue = written.Cycles;
    }
}
