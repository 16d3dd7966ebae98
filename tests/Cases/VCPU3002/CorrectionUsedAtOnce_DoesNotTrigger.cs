// The counter is moved by what two readings say, and nothing of them is kept.
[Port("x86")]
public sealed class CorrectionUsedAtOncePort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        TscCycles should = tsc.SyncedValue + tsc.NanosecondsToCycles((HostClock.KvmBase() - tsc.SyncedAt).ClampToZero());
        TscCyclesDelta behind = should - tsc.ReadGuest(Tsc.Read());
        if (behind > TscCyclesDelta.Zero)
        {
            tsc.AdjustOffset(behind);
            vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        }

        base.Load(vcpu, cpu);
    }
}
