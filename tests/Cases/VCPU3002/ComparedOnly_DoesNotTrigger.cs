// Two readings are compared, and neither is kept.
[Port("x86")]
public sealed class ComparedOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        if (tsc.NanosecondsToCycles((HostClock.KvmBase() - tsc.SyncedAt).ClampToZero()) < tsc.ReadGuest(Tsc.Read()))
        {
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        base.Load(vcpu, cpu);
    }
}
