// The class that the port is made of takes it for all ports.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class BaseTakesItPort : TakingPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            TakeRequests(vcpu);

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.MakeRequest(VcpuRequest.Event);
        }
    }
}

public abstract class TakingPort : ArchPort
{
    protected static void TakeRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.InterruptPending = false;
        }
    }
}
