// A wrapper with a contract takes one request, and another is made.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class ConsumerOfItsOwnTakesAnotherPort : ArchPort
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
    private static bool Consume(Vcpu vcpu, VcpuRequest request) => vcpu.CheckRequest(request);
}
