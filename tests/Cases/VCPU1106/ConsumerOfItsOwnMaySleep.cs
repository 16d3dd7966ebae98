// A wrapper whose contract says that it takes the request that it is given, and may sleep, takes one; another is made.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class ConsumerOfItsOwnMaySleepPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (Consume(vcpu, VcpuRequest.Event))
            {
                vcpu.InterruptPending = false;
            }

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
            [|vcpu.MakeRequest(VcpuRequest.Nmi)|];
        }
    }

    [ConsumesRequest]
    [MaySleep]
    private static bool Consume(Vcpu vcpu, VcpuRequest request)
    {
        vcpu.Task.CondResched();
        return vcpu.CheckRequest(request);
    }
}
