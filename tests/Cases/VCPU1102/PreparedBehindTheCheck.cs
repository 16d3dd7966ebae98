// What the preparation raises is seen by no check.
[Port("s390", TransferWork = true)]
public sealed class PreparedBehindTheCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (![|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.Task.PrepareTransfer();
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
