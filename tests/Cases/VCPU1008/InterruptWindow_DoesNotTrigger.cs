// A short window with interrupts on between two sections with interrupts off is balanced.
[Port("x86")]
public sealed class InterruptWindowPort : ArchPort
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
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.MemoryBarrier();
            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.Task.TransferWorkPendingHint() ? vcpu.HandleTransferWork() : 0;
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
