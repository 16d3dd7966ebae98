// The model's own publishing keeps the protocol.
[Port("x86")]
public sealed class PublishPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.Publish(vcpu.Time.Clock);
        return 0;
    }
}
