// Copies of the shared mask and of its named parts: in a call, in a constant, in a contract.
[Port("x86")]
public sealed class FixWholeCopiesPort : ArchPort
{
    private const ThreadFlags Signals = ThreadFlags.MustExit;

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
            if (!vcpu.Task.TestFlags(ThreadFlags.TransferWork) && !vcpu.Task.TestFlags(Signals))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
