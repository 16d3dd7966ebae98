// One shifted by the number of the bit is its mask.
[Port("shift")]
public sealed class ShiftOfOnePort : ArchPort
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

            if (vcpu.Task.TestFlags((ThreadFlags)(1 << (int)ThreadFlag.SigPending)))
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
