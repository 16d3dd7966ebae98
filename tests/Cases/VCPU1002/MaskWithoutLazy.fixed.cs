// As mshv before 0ebac01a00be: a private copy of the work mask forgot the lazy resched bit when the kernel grew it.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class MaskWithoutLazyPort : ArchPort
{
    private const ThreadFlags Work = ThreadFlags.TransferWork;

    public override int Run(Vcpu vcpu)
    {
        GuestExit exit;
        do
        {
            if (vcpu.Task.TestFlags(Work))
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }

            exit = vcpu.EnterGuest();
        }
        while (exit.IsFastPath);

        return 0;
    }
}
