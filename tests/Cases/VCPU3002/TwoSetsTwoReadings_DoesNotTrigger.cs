// Two sets of numbers are each of one instant, which need not be the same.
[Port("x86")]
public sealed class TwoSetsTwoReadingsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        TscSync sync = vcpu.Vm.Time.TscSync;
        sync.LastTime = now.Time;
        sync.LastOffset = vcpu.Time.Tsc.ComputeOffset(now.Cycles, TscCycles.Zero);
        now = ClockReading.Now();
        sync.CurrentTime = now.Time;
        sync.CurrentOffset = vcpu.Time.Tsc.ComputeOffset(now.Cycles, TscCycles.Zero);
    }
}
