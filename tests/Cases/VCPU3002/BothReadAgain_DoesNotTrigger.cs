// Where the first pair is of no use, both properties are written again.
[Port("x86")]
public sealed class BothReadAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now();
        tsc.SyncedAt = now.Time;
        tsc.SyncedValue = tsc.ReadGuest(now.Cycles);
        vcpu.MakeRequest(VcpuRequest.ClockUpdate);
        if (tsc.SetFrequency(Tsc.HostFrequency) == 0)
        {
            now = ClockReading.Now();
            tsc.SyncedAt = now.Time;
            tsc.SyncedValue = tsc.ReadGuest(now.Cycles);
        }
    }
}
