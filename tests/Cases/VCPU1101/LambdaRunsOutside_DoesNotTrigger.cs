// The lambda is made in the section and called behind it.
[Port("lambda")]
public sealed class LambdaRunsOutsidePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.SrcuReadLock();
            Func<int> drain = () => vcpu.HandleTransferWork();
            vcpu.SrcuReadUnlock();
            int ret = drain();
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
}
