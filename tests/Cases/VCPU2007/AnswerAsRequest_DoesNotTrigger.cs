// Which request is looked for says the number that a call under a contract answers with: it may be the one that is then made again.
[Port("x86")]
public sealed class AnswerAsRequestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int answer = vcpu.HandleTransferWork();
        if (answer < 0)
        {
            return answer;
        }

        var request = VcpuRequest.Nmi;
        if (answer > 0)
        {
            request = (VcpuRequest)answer;
        }

        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.Kick();
        }

        if (vcpu.CheckRequest(request) && request != VcpuRequest.Nmi)
        {
            vcpu.MakeRequest(VcpuRequest.Event);
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
