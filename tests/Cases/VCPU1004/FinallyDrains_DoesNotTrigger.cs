// Every way round the loop passes the finally block, and the drain stands there.
[Port("x86")]
public sealed class FinallyDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            try
            {
                if (vcpu.Task.TransferWorkPending())
                {
                    continue;
                }

                vcpu.EnterGuest();
            }
            finally
            {
                vcpu.HostCpu.EnableInterrupts();
                ret = vcpu.HandleTransferWork();
            }
        }

        return ret;
    }
}
