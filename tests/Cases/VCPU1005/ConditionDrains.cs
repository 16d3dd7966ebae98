// The drain hides in the condition, behind the check that has just been made with interrupts off.
[Port("riscv")]
public sealed class ConditionDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending() && [|vcpu.HandleTransferWork()|] < 0)
            {
                vcpu.HostCpu.EnableInterrupts();
                return -Errno.EINTR;
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
