// Only one of the negative values ends the loop; the drain's usual answer is another one.
[Port("riscv")]
public sealed class OnlyOneErrorLeavesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = [|vcpu.HandleTransferWork()|];
            if (ret == -Errno.EAGAIN)
            {
                return ret;
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
