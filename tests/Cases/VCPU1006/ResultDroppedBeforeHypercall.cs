// The drain says that a signal waits, and the guest is dispatched all the same.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class ResultDroppedBeforeHypercallPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        do
        {
            vcpu.Task.HandleTransferWork();
            [|vcpu.EnterGuest()|];
        }
        while (vcpu.Runnable);
        return 0;
    }
}
