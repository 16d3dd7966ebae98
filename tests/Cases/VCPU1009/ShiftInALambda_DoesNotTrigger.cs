// The lambda shifts an unsigned one.
[Port("lambda")]
public sealed class ShiftInALambdaPort : ArchPort
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

            Func<ThreadFlag, ThreadFlags> mask = static bit => (ThreadFlags)(1u << (int)bit);
            vcpu.Halted = mask(ThreadFlag.SigPending) == ThreadFlags.None;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
