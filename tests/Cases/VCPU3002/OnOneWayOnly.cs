// Without a master clock the two are read one after the other.
[Port("x86")]
public sealed class OnOneWayOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        Nanoseconds time;
        TscCycles cycles;
        if (HostClock.IsTscBased)
        {
            (time, cycles) = ClockReading.Now();
        }
        else
        {
            time = HostClock.KvmBase();
            cycles = Tsc.Read();
        }

        tsc.SyncedAt = time;
        [|tsc.SyncedValue|] = cycles;
    }
}
