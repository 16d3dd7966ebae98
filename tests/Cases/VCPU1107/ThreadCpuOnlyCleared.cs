// It is cleared after each exit and never stored: nobody ever finds the vCPU.
[Port("powerpc/book3s-hv-p9", Publication = Publication.ThreadCpu)]
public sealed class ThreadCpuOnlyClearedPort : ArchPort
{
    public override int {|VCPU1107:Run|}(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.ClearThreadCpu();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.ClearThreadCpu();
        }
    }
}
