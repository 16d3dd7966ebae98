// A driver that enters by a hypercall tells user space by other means.
[Port("mshv", Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int ret = vcpu.Task.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }

            vcpu.EnterGuest();
        }
    }
}
