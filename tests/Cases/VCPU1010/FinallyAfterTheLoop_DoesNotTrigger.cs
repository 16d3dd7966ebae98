// The finally block is passed once, behind the last entry.
[Port("finally")]
public sealed class FinallyAfterTheLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        try
        {
            while (true)
            {
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
            }
        }
        finally
        {
            vcpu.Task.ClearFlags(ThreadFlags.SigPending);
        }
    }
}
