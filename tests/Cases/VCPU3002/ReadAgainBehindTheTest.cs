// The pair is tested, and what is kept is read anew.
[Port("x86")]
public sealed class ReadAgainBehindTheTestPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now();
        if (tsc.ReadGuest(now.Cycles) > tsc.SyncedValue)
        {
            tsc.SyncedAt = now.Time;
            [|tsc.SyncedValue|] = tsc.ReadGuest(Tsc.Read());
        }
    }
}
