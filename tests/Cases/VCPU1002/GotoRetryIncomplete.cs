// Retry loop before the entry as it should be, except that the check in it is not the whole one.
[Port("s390")]
public sealed class GotoRetryIncompletePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
    retry:
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.NeedResched() || vcpu.Task.SignalPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            goto retry;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
