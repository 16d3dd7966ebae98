// Which of two requests is looked for depends; only where the first was found it is made again, which is a retry.
[Port("x86")]
public sealed class RetryOfOneOfTwoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool found = vcpu.Halted ? vcpu.CheckRequest(VcpuRequest.Event) : vcpu.CheckRequest(VcpuRequest.Nmi);
        vcpu.Stats.Exits++;
        if (found)
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
