// The answer is stored and its negation tested later; the place of the check is what matters.
[Port("arm64", TransferWork = true)]
public sealed class AnswerStoredPort : ArchPort
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
            bool pending = [|vcpu.Task.TransferWorkPending()|];
            bool clear = !pending;
            if (clear)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
