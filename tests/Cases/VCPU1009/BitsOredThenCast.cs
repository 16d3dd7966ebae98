// ARC before bb12433bf56e: two bit numbers ored are not the mask of two flags.
[Port("arc")]
public sealed class BitsOredThenCastPort : ArchPort
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

            if (vcpu.Task.TestFlags([|(ThreadFlags)(ThreadFlag.SigPending | ThreadFlag.NotifySignal)|]))
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
}
