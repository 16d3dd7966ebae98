// The answers are kept in variables and used later.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class StoredAnswerPort : ArchPort
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
            vcpu.PublishMode(VcpuMode.InGuestMode);
            bool requested = vcpu.RequestPending();
            bool work = vcpu.Task.TransferWorkPending();
            bool enter = !(requested | work);
            if (enter)
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
