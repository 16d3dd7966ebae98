// Each arm keeps the protocol.
[Port("x86")]
public sealed class SwitchPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        switch (vcpu.Halted)
        {
            case true:
                page.BeginUpdate();
                page.WriteBarrier();
                page.Flags = PvClockFlags.GuestStopped;
                page.WriteBarrier();
                page.EndUpdate();
                break;
            default:
                page.Publish(vcpu.Time.Clock);
                break;
        }

        return 0;
    }
}
