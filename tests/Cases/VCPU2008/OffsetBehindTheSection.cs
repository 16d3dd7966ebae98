// The offset is read when the section is over, and may be that of the next update.
[Port("x86")]
public sealed class OffsetBehindTheSectionPort : ArchPort
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

        NanosecondsDelta offset = [|vcpu.Vm.Time.ClockOffset|];
        vcpu.RunResult = pair.Time + offset > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }
}
