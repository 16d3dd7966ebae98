// A page is read inside the section of the master clock.
[Port("x86")]
public sealed class PageReadInASectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        Nanoseconds time;
        uint sequence;
        do
        {
            sequence = master.ReadBegin();
            time = master.Snapshot.Time;
            vcpu.Time.Clock = vcpu.Time.Page.ReadConsistent();
        }
        while (master.ReadRetry(sequence));

        vcpu.RunResult = time > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }
}
