// What is read where no pair can be had is made one all the same.
[Port("x86")]
public sealed class AfterAFailedTryPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        if (!ClockReading.TryNow(out ClockReading now))
        {
            now = [|new ClockReading(HostClock.KvmBase(), Tsc.Read())|];
        }

        vm.Time.MasterClock.Snapshot = now;
    }
}
