// The vCPU is synchronized by one reading; another one gets a new time, and its value stays what it was.
[Port("x86")]
public sealed class TimeOfAnotherVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        var now = ClockReading.Now();
        vcpu.Time.Tsc.SyncedAt = now.Time;
        vcpu.Time.Tsc.SyncedValue = vcpu.Time.Tsc.ReadGuest(now.Cycles);
        var first = vcpu.Vm.Vcpus[0];
        if (first != vcpu)
        {
            first.Time.Tsc.SyncedAt = HostClock.KvmBase();
        }
    }
}
