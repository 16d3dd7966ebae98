// Which request is looked for says a number: it may be the one that is then made again.
[Port("x86")]
public sealed class NumberedRequestLookedForPort : ArchPort
{
    private int _bit;

    public override int Run(Vcpu vcpu)
    {
        var request = VcpuRequest.Nmi;
        if (vcpu.Halted)
        {
            request = (VcpuRequest)(1 << _bit);
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

    public void Choose(int bit) => _bit = bit;
}
