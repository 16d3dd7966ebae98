// The section with interrupts off goes on through the fast path, and with it the preparation.
[Port("x86", TransferWork = true)]
public sealed class OncePerSectionPort : ArchPort
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
            vcpu.Task.PrepareTransfer();
            while (!vcpu.Task.TransferWorkPending())
            {
                if (!vcpu.EnterGuest().IsFastPath)
                {
                    break;
                }
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
