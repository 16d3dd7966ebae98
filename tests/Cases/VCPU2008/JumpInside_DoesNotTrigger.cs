// The jump goes where the version is odd.
[Port("x86")]
public sealed class JumpInsidePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        if (vcpu.Halted)
        {
            goto end;
        }

        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();

        end:
        page.EndUpdate();
        return 0;
    }
}
