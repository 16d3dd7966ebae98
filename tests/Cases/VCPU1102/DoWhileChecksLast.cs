// The loop is left by the check in its condition.
[Port("loongarch", TransferWork = true)]
public sealed class DoWhileChecksLastPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            do
            {
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                vcpu.HostCpu.DisableInterrupts();
                if (vcpu.Runnable && ![|vcpu.Task.TransferWorkPending()|])
                {
                    break;
                }

                vcpu.HostCpu.EnableInterrupts();
            }
            while (true);

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
