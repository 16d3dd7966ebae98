// The pair is read when the section is over.
[Port("x86")]
public sealed class PairBehindTheSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        NanosecondsDelta offset;
        uint sequence;
        do
        {
            sequence = master.ReadBegin();
            offset = vcpu.Vm.Time.ClockOffset;
        }
        while (master.ReadRetry(sequence));

        vcpu.RunResult = [|master.Snapshot|].Time + offset > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }
}
