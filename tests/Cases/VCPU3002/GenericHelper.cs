// The counter goes through a generic helper.
[Port("x86")]
public sealed class GenericHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        vm.Time.MasterClock.Snapshot = [|new ClockReading(HostClock.KvmBase(), Same(Tsc.Read()))|];
    }

    private static T Same<T>(T value) => value;
}
