// The same in a readonly field.
[Port("alias")]
public sealed class ReadonlyForTheSharedMaskPort : ArchPort
{
    private static readonly ThreadFlags Work = ThreadFlags.TransferWork;

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
