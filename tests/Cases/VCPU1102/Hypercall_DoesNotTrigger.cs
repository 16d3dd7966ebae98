// A port that enters by a hypercall has no definitive check to prepare.
[Port("mshv", TransferWork = true, Entry = GuestEntryKind.Hypercall)]
public sealed class HypercallPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
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
    }
}
