// Nobody knows what the function reads that the caller hands over.
[Port("x86")]
public sealed class OtherClockOfAStrangerPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public void Sample(Vm vm, Func<Nanoseconds> clock)
    {
        vm.Time.MasterClock.Snapshot = new ClockReading(clock(), Tsc.Read());
    }
}
