// The loop after the sighting waits for the vCPU and asks no work test, and the drain follows it.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class WaitAfterTheSightingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            bool pending = vcpu.Task.TransferWorkPendingHint();
            while (!vcpu.Runnable)
            {
                vcpu.Block();
            }

            if (pending)
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }

            vcpu.EnterGuest();
        }
    }
}
