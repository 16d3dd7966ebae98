// A mask as a number is still a mask.
[Port("number")]
public sealed class MaskToANumberPort : ArchPort
{
    private int raw = (int)ThreadFlags.TransferWork;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.Halted = (raw & (int)ThreadFlags.SigPending) != 0;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
