// The constant is wrong where it is written.
[Port("constant")]
public sealed class ConstantMaskPort : ArchPort
{
    private const ThreadFlags Lazy = [|(ThreadFlags)ThreadFlag.NeedReschedLazy|];

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (vcpu.Task.TestFlags(Lazy))
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
