// The stored bool keeps the requests from being taken.
[Port("bool")]
public sealed class StoredBoolPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            bool stay = ret == 0;
            bool flush = stay && vcpu.CheckRequest(VcpuRequest.TlbFlush);
            if (!stay)
            {
                return ret;
            }

            vcpu.Halted &= flush;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
