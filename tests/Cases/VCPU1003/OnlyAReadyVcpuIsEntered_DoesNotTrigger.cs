// Where work is pending there is no ready vCPU, which a declaration pattern asks.
[Port("x86")]
public sealed class OnlyAReadyVcpuIsEnteredPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        Vcpu? ready = vcpu.Task.TransferWorkPending() ? null : vcpu;
        if (ready is Vcpu entered)
        {
            entered.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
