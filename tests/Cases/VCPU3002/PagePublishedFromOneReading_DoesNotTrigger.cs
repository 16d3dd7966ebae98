// What the guest is told comes from one reading.
[Port("x86")]
public sealed class PagePublishedFromOneReadingPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        var now = ClockReading.Now();
        Nanoseconds time = now.Time + vcpu.Vm.Time.ClockOffset;
        vcpu.Time.Page.Publish(new PvClockInfo(tsc.ReadGuest(now.Cycles), time, CycleScale.Of(Tsc.HostFrequency)));
        base.Load(vcpu, cpu);
    }
}
