// The pending answer leads to a helper that drains and says whether to go on.
[Port("loongarch")]
public sealed class HelperDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                if (!Settle(vcpu))
                {
                    return -Errno.EINTR;
                }

                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool Settle(Vcpu vcpu) => vcpu.HandleTransferWork() == 0;
}
