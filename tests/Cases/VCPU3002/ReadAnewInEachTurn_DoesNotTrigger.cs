// Each turn of the loop reads both anew.
[Port("x86")]
public sealed class ReadAnewInEachTurnPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVm(Vm vm)
    {
        foreach (var vcpu in vm.Vcpus)
        {
            var now = ClockReading.Now();
            vcpu.Time.Tsc.SyncedAt = now.Time;
            vcpu.Time.Tsc.SyncedValue = vcpu.Time.Tsc.ReadGuest(now.Cycles);
        }
    }
}
