// What stands between preparation and check does not matter as long as interrupts stay off.
[Port("loongarch", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class PreparedThenPublishedPort : ArchPort
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
            vcpu.Task.PrepareTransfer();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            bool stop = vcpu.RequestPending();
            stop = stop || vcpu.Task.TransferWorkPending();
            if (!stop)
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
