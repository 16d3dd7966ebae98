// The answer of the section is not heeded.
[Port("x86")]
public sealed class SequenceNotReadAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        uint sequence = master.ReadBegin();
        ClockReading pair = [|master.Snapshot|];
        master.ReadRetry(sequence);
        vcpu.RunResult = pair.Time > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }
}
