// Interrupts come on again between the two.
[Port("x86")]
public sealed class InterruptsOffForOneOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        vcpu.HostCpu.DisableInterrupts();
        Nanoseconds time = HostClock.KvmBase();
        vcpu.HostCpu.EnableInterrupts();
        tsc.SyncedAt = time;
        [|tsc.SyncedValue|] = tsc.ReadGuest(Tsc.Read());
    }
}
