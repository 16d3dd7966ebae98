// What the guest is told: a counter and a time that do not belong together.
[Port("x86")]
public sealed class PagePublishedFromTwoReadingsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    public override void Load(Vcpu vcpu, int cpu)
    {
        Tsc tsc = vcpu.Time.Tsc;
        TscCycles cycles = tsc.ReadGuest(Tsc.Read());
        Nanoseconds time = HostClock.KvmBase() + vcpu.Vm.Time.ClockOffset;
        vcpu.Time.Page.Publish([|new PvClockInfo(cycles, time, CycleScale.Of(Tsc.HostFrequency))|]);
        base.Load(vcpu, cpu);
    }
}
