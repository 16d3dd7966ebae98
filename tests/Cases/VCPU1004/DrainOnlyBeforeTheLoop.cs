// The drain stands before the loop, so work that arrives later is seen by every check and handled by nobody.
[Port("arm64")]
public sealed class DrainOnlyBeforeTheLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        while (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (![|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }
}
