// A helper that reads in a section of its own is called twice.
[Port("x86")]
public sealed class HelperReadsTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.RunResult = GetClock(vcpu.Vm) > GetClock(vcpu.Vm) ? 1 : 0;
        return 0;
    }

    private static Nanoseconds GetClock(Vm vm)
    {
        MasterClock master = vm.Time.MasterClock;
        Nanoseconds time;
        uint sequence;
        do
        {
            sequence = master.ReadBegin();
            time = master.Snapshot.Time + vm.Time.ClockOffset;
        }
        while (master.ReadRetry(sequence));

        return time;
    }
}
