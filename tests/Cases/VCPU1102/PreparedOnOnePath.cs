// Only a vCPU that was halted is prepared.
[Port("riscv", TransferWork = true)]
public sealed class PreparedOnOnePathPort : ArchPort
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
            if (vcpu.Halted)
            {
                vcpu.Task.PrepareTransfer();
            }

            if (![|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
