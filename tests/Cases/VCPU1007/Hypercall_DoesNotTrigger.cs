// The hypervisor below publishes for a port that enters by a hypercall.
[Port("mshv", Entry = GuestEntryKind.Hypercall, Publication = Publication.VcpuMode)]
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
