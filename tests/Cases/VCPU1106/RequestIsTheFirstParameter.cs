// The helpers are told first which request, and then whose: one request is made that is not taken.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class RequestIsTheFirstParameterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (Take(VcpuRequest.Event, vcpu))
            {
                vcpu.Stats.Exits++;
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!{|#1:vcpu.RequestPending()|} && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            Ask(VcpuRequest.Event, vcpu);
            {|#0:Ask(VcpuRequest.Nmi, vcpu)|};
            Ask(VcpuRequest.Nmi, vcpu);
        }
    }

    private static bool Take(VcpuRequest request, Vcpu vcpu) => vcpu.CheckRequest(request);

    private static void Ask(VcpuRequest request, Vcpu vcpu) => [|vcpu.MakeRequest(request)|];
}
