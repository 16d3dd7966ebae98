// A helper reads the offset behind the section.
[Port("x86")]
public sealed class OffsetByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        ClockReading pair;
        uint sequence;
        do
        {
            sequence = master.ReadBegin();
            pair = master.Snapshot;
        }
        while (master.ReadRetry(sequence));

        vcpu.RunResult = pair.Time + [|OffsetOf(vcpu.Vm)|] > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }

    private static NanosecondsDelta OffsetOf(Vm vm) => vm.Time.ClockOffset;
}
