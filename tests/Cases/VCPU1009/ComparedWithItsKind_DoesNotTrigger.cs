// A bit is compared with a bit.
[Port("compare")]
public sealed class ComparedWithItsKindPort : ArchPort
{
    private ThreadFlag last = ThreadFlag.SigPending;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (last == ThreadFlag.NotifySignal)
            {
                last = ThreadFlag.NotifyResume;
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
