// The hint is enough for a hypercall entry, and where it says "pending" the drain comes before the dispatch.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallHintDrainedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        GuestExit exit;
        do
        {
            bool pending = vcpu.Task.TransferWorkPendingHint();
            int ret = pending ? vcpu.HandleTransferWork() : 0;
            if (ret is < 0)
            {
                return ret;
            }

            exit = vcpu.EnterGuest();
        }
        while (exit.IsFastPath);

        return 0;
    }
}
