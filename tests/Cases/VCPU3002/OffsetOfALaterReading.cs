// The pair is one instant, but the offset that goes with it is computed by the counter of a later one.
[Port("x86")]
public sealed class OffsetOfALaterReadingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        TscSync sync = vcpu.Vm.Time.TscSync;
        sync.LastTime = now.Time;
        sync.LastValue = TscCycles.Zero;
        [|sync.LastOffset|] = vcpu.Time.Tsc.ComputeOffset(TscCycles.Zero);
    }
}
