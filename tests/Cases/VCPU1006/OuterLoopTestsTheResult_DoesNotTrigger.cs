// The break leaves the inner loop with the result, and the condition of the outer loop is the result.
[Port("powerpc")]
public sealed class OuterLoopTestsTheResultPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        do
        {
            while (vcpu.Runnable)
            {
                ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    break;
                }

                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }

            if (ret == 0)
            {
                vcpu.Block();
            }
        }
        while (ret == 0);
        return ret;
    }
}
