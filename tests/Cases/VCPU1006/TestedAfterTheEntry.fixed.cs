// The result is kept and tested, but only after the guest has run once more with the signal pending.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class TestedAfterTheEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.Task.TransferWorkPendingHint() ? vcpu.HandleTransferWork() : 0;
            if (ret < 0)
            {
                return ret;
            }

            GuestExit exit = vcpu.EnterGuest();
            if (ret is < 0)
            {
                return ret;
            }

            if (!exit.IsFastPath)
            {
                return 0;
            }
        }
    }
}
