// The mask that clears is made of the number 4: it clears NOTIFY_SIGNAL and not NEED_RESCHED, but that is seen by the cast.
[Port("clear")]
public sealed class ClearedByNumberPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                vcpu.Task.ClearFlags([|(ThreadFlags)ThreadFlag.NeedResched|]);
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
