// Who asks decides what to do where an update was made meanwhile.
[Port("x86")]
public sealed class SequenceGivesUpPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        uint sequence = master.ReadBegin();
        ClockReading pair = master.Snapshot;
        if (master.ReadRetry(sequence))
        {
            return -1;
        }

        vcpu.RunResult = pair.Time > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }
}
