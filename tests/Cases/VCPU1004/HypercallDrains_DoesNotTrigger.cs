// The root scheduler's loop: the hint before the dispatch leads to the drain, and an error leaves the loop.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        do
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    break;
                }
            }

            vcpu.EnterGuest();
        }
        while (vcpu.Runnable);
        return ret;
    }
}
