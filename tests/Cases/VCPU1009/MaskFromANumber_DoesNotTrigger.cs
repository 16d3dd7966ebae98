// The number comes from elsewhere and is a mask there.
[Port("number")]
public sealed class MaskFromANumberPort : ArchPort
{
    private int raw = 6;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.Halted = (ThreadFlags)raw == ThreadFlags.MustExit;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
