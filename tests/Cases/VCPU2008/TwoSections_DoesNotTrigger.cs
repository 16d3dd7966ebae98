// Each section reads what belongs together.
[Port("x86")]
public sealed class TwoSectionsPort : ArchPort
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
            offset = vcpu.Vm.Time.ClockOffset;
        }
        while (master.ReadRetry(sequence));

        do
        {
            sequence = master.ReadBegin();
            pair = master.Snapshot;
            offset = vcpu.Vm.Time.ClockOffset;
        }
        while (master.ReadRetry(sequence));

        vcpu.RunResult = pair.Time + offset > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }
}
