// A mask of flags is cut with the number of a bit.
[Port("and")]
public sealed class MaskAndNumberPort : ArchPort
{
    private ThreadFlags seen = ThreadFlags.None;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (((int)seen & [|(int)ThreadFlag.SigPending|]) != 0)
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
