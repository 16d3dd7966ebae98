// Each port has a mask of its own, which never changes: all of the work.
[Port("x86")]
public sealed class MaskInAReadonlyFieldPort : ArchPort
{
    private readonly ThreadFlags work = ThreadFlags.TransferWork;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(work))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
