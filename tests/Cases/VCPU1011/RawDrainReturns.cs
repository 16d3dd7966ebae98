// The raw drain sets no reason: user space sees -EINTR and the reason of the exit before.
[Port("raw")]
public sealed class RawDrainReturnsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.Task.HandleTransferWork();
            if (ret < 0)
            {
                [|return ret;|]
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
