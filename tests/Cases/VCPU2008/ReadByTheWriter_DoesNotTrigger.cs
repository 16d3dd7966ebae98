// Who writes the record may read it with no version.
[Port("x86")]
public sealed class ReadByTheWriterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        vcpu.RunResult = page.SystemTime > Nanoseconds.Zero ? 1 : 0;
        return 0;
    }
}
