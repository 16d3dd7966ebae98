// One arm of a switch expression reads another clock than that of the pair.
[Port("x86")]
public sealed class SwitchExpressionPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        var now = ClockReading.Now();
        Nanoseconds time = index switch
        {
            0x10 => now.Time,
            0x3b => HostClock.Monotonic(),
            _ => Nanoseconds.Zero,
        };
        vcpu.Vm.Time.MasterClock.Snapshot = [|new ClockReading(time, now.Cycles)|];
        return 0;
    }
}
