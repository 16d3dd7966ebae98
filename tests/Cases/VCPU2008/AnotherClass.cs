// Another class publishes, and forgets a barrier.
[Port("x86")]
public sealed class AnotherClassPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|ClockPublisher.Publish(page, vcpu.Time.Clock)|];
        return 0;
    }
}

internal static class ClockPublisher
{
    public static void Publish(PvClockPage page, PvClockInfo info)
    {
        page.BeginUpdate();
        page.Store(info);
        page.WriteBarrier();
        page.EndUpdate();
    }
}
