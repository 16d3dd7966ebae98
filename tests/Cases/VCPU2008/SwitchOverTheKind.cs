// One kind of record is stored as it is.
[Port("x86")]
public sealed class SwitchOverTheKindPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        switch (vcpu.Halted)
        {
            case true:
                [|page.Store(vcpu.Time.Clock)|];
                break;
            default:
                page.Publish(vcpu.Time.Clock);
                break;
        }

        return 0;
    }
}
