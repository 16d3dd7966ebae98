// What stores the CPU of the thread is called by nobody.
[Port("powerpc/book3s-hv-p9", Publication = Publication.ThreadCpu)]
public sealed class StoreInUncalledCodePort : ArchPort
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

    private static void Publish(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        vcpu.PublishThreadCpu();
        vcpu.HostCpu.EnableInterrupts();
    }
}
