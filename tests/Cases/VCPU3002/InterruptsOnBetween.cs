// Each of the two is read with interrupts off, but they come on in between.
[Port("x86")]
public sealed class InterruptsOnBetweenPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        vcpu.HostCpu.DisableInterrupts();
        Nanoseconds time = HostClock.KvmBase();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        TscCycles cycles = Tsc.Read();
        vcpu.HostCpu.EnableInterrupts();
        tsc.SyncedAt = time;
        [|tsc.SyncedValue|] = tsc.ReadGuest(cycles);
    }
}
