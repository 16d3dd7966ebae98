// Who updates it reads what nobody else writes now.
[Port("x86")]
public sealed class ReadInTheUpdatePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        MasterClock master = vcpu.Vm.Time.MasterClock;
        master.BeginUpdate();
        ClockReading pair = master.Snapshot;
        vcpu.Vm.Time.ClockOffset = pair.Time - HostClock.KvmBase();
        NanosecondsDelta offset = vcpu.Vm.Time.ClockOffset;
        master.EndUpdate();
        vcpu.RunResult = offset.IsNegative ? 1 : 0;
        return 0;
    }
}
