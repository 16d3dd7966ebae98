// The answer is stored in another object too, but it is the local that decides.
[Port("arm64")]
public sealed class AnswerStoredAndHeededPort : ArchPort
{
    private static int last;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            last = ret;
            if (ret < 0)
            {
                return last;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
