// The raw test of the shared mask looks at every flag, lazy resched included.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallWholeMaskPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        GuestExit exit;
        do
        {
            if (vcpu.Task.TestFlags(ThreadFlags.TransferWork))
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
