// A helper of the loop stores it.
[Port("powerpc/book3s-hv-p9", Publication = Publication.ThreadCpu)]
public sealed class ThreadCpuStoredByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Halted)
            {
                Publish(vcpu);
            }

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

    private static void Publish(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishThreadCpu();
        vcpu.HostCpu.EnableInterrupts();
    }
}
