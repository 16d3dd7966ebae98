// The false edge of the test leads to the call: nothing is pending.
[Port("nothing")]
public sealed class NothingSeenPort : ArchPort
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

            if (!vcpu.Task.TransferWorkPendingHint())
            {
                vcpu.Task.CondResched();
            }
            else
            {
                continue;
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
