// As x86 in 5.9-rc before f3020b8891b8: the tail asks the check made for interrupts off while interrupts are on; lockdep complains.
[Port("x86")]
public sealed class DefinitiveCheckAtTailPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if ([|vcpu.Task.TransferWorkPending()|])
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }
        }
    }
}
