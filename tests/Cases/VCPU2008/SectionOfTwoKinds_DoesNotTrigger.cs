// Where no pair is in use, the offset is read with the host clock, in the same section.
[Port("x86")]
public sealed class SectionOfTwoKindsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        Nanoseconds time;
        uint sequence;
        do
        {
            sequence = master.ReadBegin();
            time = master.InUse ? master.Snapshot.Time + vcpu.Vm.Time.ClockOffset : HostClock.KvmBase() + vcpu.Vm.Time.ClockOffset;
        }
        while (master.ReadRetry(sequence));

        vcpu.RunResult = time > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }
}
