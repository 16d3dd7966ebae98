// continue and break leave the try through its finally, which enables interrupts each time.
[Port("x86")]
public sealed class ContinueThroughFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            try
            {
                if (vcpu.Task.TransferWorkPending())
                {
                    continue;
                }

                if (!vcpu.EnterGuest().IsFastPath)
                {
                    break;
                }
            }
            finally
            {
                vcpu.HostCpu.EnableInterrupts();
            }
        }

        return 0;
    }
}
