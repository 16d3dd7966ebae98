// The mask is shifted down by the number of its bit.
[Port("down")]
public sealed class RightShiftOfTheMaskPort : ArchPort
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

            vcpu.Halted = (((int)seen >> (int)ThreadFlag.NotifySignal) & 1) != 0;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
