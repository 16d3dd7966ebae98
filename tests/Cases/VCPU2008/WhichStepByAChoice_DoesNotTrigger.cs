// Full record or flags only, both inside.
[Port("x86")]
public sealed class WhichStepByAChoicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        if (vcpu.Halted)
        {
            page.Flags = PvClockFlags.GuestStopped;
        }
        else
        {
            page.Store(vcpu.Time.Clock);
        }

        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
