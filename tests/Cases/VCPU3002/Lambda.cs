// A lambda reads the counter.
[Port("x86")]
public sealed class LambdaPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        Func<TscCycles> read = () => Tsc.Read();
        Nanoseconds time = HostClock.KvmBase();
        vm.Time.MasterClock.Snapshot = [|new ClockReading(time, read())|];
    }
}
