// A signal or task work raised before the ioctl stays unseen until the guest happens to exit: nothing looks at the flags before the entry.
[Port("mips")]
public sealed class EntryWithoutAnyLookPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
