// The helper that makes a mask of a bit shifts.
[Port("helper")]
public sealed class HelperShiftsPort : ArchPort
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

            vcpu.Halted = Mask(ThreadFlag.NeedResched) == ThreadFlags.None;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static ThreadFlags Mask(ThreadFlag bit) => (ThreadFlags)(1 << (int)bit);
}
