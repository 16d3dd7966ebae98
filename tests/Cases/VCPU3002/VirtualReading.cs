// What an override reads is not what the pair was read with.
[Port("x86")]
public sealed class VirtualReadingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        ClockSampler sampler = new();
        var now = ClockReading.Now();
        vm.Time.MasterClock.Snapshot = [|new ClockReading(now.Time, sampler.Cycles(now))|];
    }
}

internal class ClockSampler
{
    public virtual TscCycles Cycles(ClockReading now) => now.Cycles;
}

internal sealed class RereadingSampler : ClockSampler
{
    public override TscCycles Cycles(ClockReading now) => Tsc.Read();
}
