// The root scheduler's loop: an error of the drain breaks out before the dispatch.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallBreaksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        do
        {
            if (vcpu.Task.TransferWorkPendingHint() && (ret = vcpu.HandleTransferWork()) != 0)
            {
                break;
            }

            vcpu.EnterGuest();
        }
        while (vcpu.Runnable);
        return ret;
    }
}
