// Both are of one reading, and then the time is written again.
[Port("x86")]
public sealed class HalfWrittenAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now();
        tsc.SyncedAt = now.Time;
        tsc.SyncedValue = tsc.ReadGuest(now.Cycles);
        _ = tsc.SetFrequency(Tsc.HostFrequency);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        [|tsc.SyncedAt|] = HostClock.KvmBase();
    }
}
