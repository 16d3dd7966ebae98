// There is a handler, and the run loop has lost its call.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class HandlerIsNeverCalledPort : ArchPort
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
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            [|vcpu.MakeRequest(VcpuRequest.Event)|];
        }
    }

    private static void HandleEvents(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.InterruptPending = false;
        }
    }
}
