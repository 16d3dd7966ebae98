// The mask is the whole one without the bits that the exclusive or takes out of it.
[Port("x86")]
public sealed class MaskFoldsToPartPort : ArchPort
{
    private const ThreadFlags Work = ThreadFlags.TransferWork ^ ThreadFlags.NotifyResume;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(ThreadFlags.TransferWork & Work & ~ThreadFlags.NeedReschedLazy))
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
