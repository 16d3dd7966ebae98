// The hint keeps the loop from dispatching, but nothing handles the work, so the virtual processor never runs again.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallSkipsTheEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        do
        {
            if ([|vcpu.Task.TransferWorkPendingHint()|])
            {
                continue;
            }

            vcpu.EnterGuest();
        }
        while (vcpu.Runnable);
        return 0;
    }
}
