// A helper hands both back by out parameters, one reading after the other.
[Port("x86")]
public sealed class HelperHasOutParametersPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Sample(out Nanoseconds time, out TscCycles cycles);
        vcpu.Time.Tsc.SyncedAt = time;
        [|vcpu.Time.Tsc.SyncedValue|] = cycles;
    }

    private static void Sample(out Nanoseconds time, out TscCycles cycles)
    {
        time = HostClock.KvmBase();
        cycles = Tsc.Read();
    }
}
