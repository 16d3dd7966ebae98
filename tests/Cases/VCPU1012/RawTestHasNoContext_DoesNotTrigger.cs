// A raw look at the flags word is allowed anywhere; with interrupts on it only decides whether to drain early.
[Port("x86")]
public sealed class RawTestHasNoContextPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.Task.TestFlags(ThreadFlags.TransferWork))
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
