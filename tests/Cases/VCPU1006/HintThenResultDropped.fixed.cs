// The hint leads to the drain as it should, but the drain's answer is thrown away before the dispatch.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HintThenResultDroppedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }

            vcpu.EnterGuest();
        }

        return 0;
    }
}
