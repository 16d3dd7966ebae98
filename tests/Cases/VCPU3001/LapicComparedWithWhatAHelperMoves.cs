// The time of another object was compared; a helper, or an update of the clock, may move it before it is scaled.
[Port("x86")]
public sealed class LapicComparedWithWhatAHelperMovesPort : ArchPort
{
    private TscCycles _deadline;

    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        ClockReading reading = ClockReading.Now();
        Nanoseconds now = reading.Time;
        if (vcpu.Time.Tsc.SyncedAt >= now)
        {
            Move(vcpu);
            _deadline = reading.Cycles + vcpu.Time.Tsc.NanosecondsToCycles({|VCPU3001:(vcpu.Time.Tsc.SyncedAt - now).ToUnsigned()|});
        }
    }

    public override void Put(Vcpu vcpu)
    {
        ClockReading reading = ClockReading.Now();
        Nanoseconds now = reading.Time;
        if (vcpu.Time.Tsc.SyncedAt >= now)
        {
            _deadline = reading.Cycles + vcpu.Time.Tsc.NanosecondsToCycles((vcpu.Time.Tsc.SyncedAt - now).ToUnsigned());
        }
    }

    private static void Move(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.Time.Tsc.SyncedAt = ClockReading.Now().Time;
        vcpu.HostCpu.EnablePreemption();
    }
}
