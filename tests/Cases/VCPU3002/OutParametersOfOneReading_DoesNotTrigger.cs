// A helper hands both halves of one reading back.
[Port("x86")]
public sealed class OutParametersOfOneReadingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void InitVcpu(Vcpu vcpu)
    {
        Sample(out Nanoseconds time, out TscCycles cycles);
        vcpu.Time.Tsc.SyncedAt = time;
        vcpu.Time.Tsc.SyncedValue = cycles;
    }

    private static void Sample(out Nanoseconds time, out TscCycles cycles)
    {
        (time, cycles) = ClockReading.Now();
    }
}
