// No braces anywhere: the statement that asks gets some.
[Port("riscv", TransferWork = true)]
public sealed class FixEmbeddedStatementPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.HandleTransferWork() == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Runnable)
                if (![|vcpu.Task.TransferWorkPending()|])
                    vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return -Errno.EINTR;
    }
}
