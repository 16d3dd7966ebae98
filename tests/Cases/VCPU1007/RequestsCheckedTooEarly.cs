// A request made between the check and the store finds the vCPU outside, so that nobody tells it.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class RequestsCheckedTooEarlyPort : ArchPort
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
            bool requested = vcpu.RequestPending();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!requested && !vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
