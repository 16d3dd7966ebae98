// Which of two requests was found is known: it is made again by its own handler.
[Port("x86")]
public sealed class RetryBehindAnOrPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Nmi) || vcpu.CheckRequest(VcpuRequest.Event))
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
