// Book3S HV P9 tells requesters by thread_cpu, and it is never stored.
[Port("powerpc/book3s-hv-p9", Publication = Publication.ThreadCpu)]
public sealed class ThreadCpuNeverStoredPort : ArchPort
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
        }
    }
}
