// Two requests are handed to the helper, and nobody takes them: the one with the lower number is named, with the call that says so.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class LowestOfTwoIsNamedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.Event))
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
            if (!{|#1:vcpu.RequestPending()|} && !vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            Ask(vcpu, VcpuRequest.Smi);
            {|#0:Ask(vcpu, VcpuRequest.Nmi)|};
            Ask(vcpu, VcpuRequest.Pmu);
        }
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request) => [|vcpu.MakeRequest(request)|];
}
