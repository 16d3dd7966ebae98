// Another name for the shared mask is no copy of it.
[Port("alias")]
public sealed class ConstantForTheSharedMaskPort : ArchPort
{
    private const ThreadFlags Work = ThreadFlags.TransferWork;

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
            if (!vcpu.Task.TestFlags(Work))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
