// Either of two requests leads there, and either of two more is looked for on the way: the first is made again only where it was found.
[Port("x86")]
public sealed class OthersTakenBeforeTheRetryPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            vcpu.MakeRequest(VcpuRequest.Nmi);
        }

        bool isEvent = vcpu.CheckRequest(VcpuRequest.Event);
        bool isNmi = !isEvent && vcpu.CheckRequest(VcpuRequest.Nmi);
        if (isEvent || isNmi)
        {
            if (vcpu.CheckRequest(VcpuRequest.Pmu) || vcpu.CheckRequest(VcpuRequest.Smi))
            {
                _injected++;
            }

            if (!isNmi)
            {
                vcpu.MakeRequest(VcpuRequest.Event);
            }
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
