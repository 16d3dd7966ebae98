// A generic helper stores the record as it is.
[Port("x86")]
public sealed class GenericHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        [|Store(page, vcpu.Time.Clock)|];
        return 0;
    }

    private static void Store<TInfo>(PvClockPage page, TInfo info)
        where TInfo : struct
    {
        if (info is PvClockInfo record)
        {
            page.Store(record);
        }
    }
}
