// A helper reads the offset inside the section.
[Port("x86")]
public sealed class SectionByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        ClockReading pair;
        NanosecondsDelta offset;
        uint sequence;
        do
        {
            sequence = master.ReadBegin();
            pair = master.Snapshot;
            offset = OffsetOf(vcpu.Vm);
        }
        while (master.ReadRetry(sequence));

        vcpu.RunResult = pair.Time + offset > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }

    private static NanosecondsDelta OffsetOf(Vm vm) => vm.Time.ClockOffset;
}
