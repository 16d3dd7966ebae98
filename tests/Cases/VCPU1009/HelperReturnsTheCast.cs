// The helper that makes a mask of a bit forgets the shift.
[Port("helper")]
public sealed class HelperReturnsTheCastPort : ArchPort
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

            if (Mask(ThreadFlag.NotifySignal) != ThreadFlags.None)
            {
                vcpu.Halted = false;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static ThreadFlags Mask(ThreadFlag bit) => [|(ThreadFlags)bit|];
}
