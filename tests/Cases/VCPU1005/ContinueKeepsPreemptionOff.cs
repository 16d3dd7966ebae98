// The early continue forgets preempt_enable, and the next iteration drains with preemption disabled.
[Port("riscv")]
public sealed class ContinueKeepsPreemptionOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = [|vcpu.HandleTransferWork()|];
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisablePreemption();
            if (!vcpu.Runnable)
            {
                continue;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
        }
    }
}
