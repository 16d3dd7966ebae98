// The hint is taken and not acted upon: the partition runs on with a signal waiting.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallHintIgnoredPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        GuestExit exit;
        int busy = 0;
        do
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                busy++;
            }

            exit = [|vcpu.EnterGuest()|];
        }
        while (exit.IsFastPath);

        return busy;
    }
}
