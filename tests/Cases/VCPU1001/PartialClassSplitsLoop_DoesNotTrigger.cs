// The loop is in one file and its check in another; a partial class is one class.
[Port("riscv")]
public sealed partial class PartialClassSplitsLoopPort : ArchPort
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

            vcpu.HostCpu.DisableInterrupts();
            if (!ExitRequested(vcpu))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static partial bool ExitRequested(Vcpu vcpu);
}
