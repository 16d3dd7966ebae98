// Two readings with interrupts off are as close together as two readings can be.
[Port("x86")]
public sealed class InterruptsOffPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        vcpu.HostCpu.DisableInterrupts();
        Nanoseconds time = HostClock.KvmBase();
        TscCycles cycles = Tsc.Read();
        vcpu.HostCpu.EnableInterrupts();
        tsc.SyncedAt = time;
        tsc.SyncedValue = tsc.ReadGuest(cycles);
    }
}
