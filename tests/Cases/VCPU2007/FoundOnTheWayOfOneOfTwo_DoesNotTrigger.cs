// Either of two requests leads there. A third one is looked for on the way of each, but only the second goes on where it was found: it is that one's retry.
[Port("x86")]
public sealed class FoundOnTheWayOfOneOfTwoPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        bool isNmi = vcpu.CheckRequest(VcpuRequest.Nmi);
        bool isSmi = !isNmi && vcpu.CheckRequest(VcpuRequest.Smi);
        if (isNmi || isSmi)
        {
            if (isNmi)
            {
                if (vcpu.CheckRequest(VcpuRequest.Event))
                {
                    _injected++;
                }
            }
            else if (!vcpu.CheckRequest(VcpuRequest.Event))
            {
                return 1;
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
