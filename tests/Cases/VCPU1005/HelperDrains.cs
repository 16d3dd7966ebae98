// The helper is right by itself; the call is wrong, because interrupts are off around it.
[Port("powerpc")]
public sealed class HelperDrainsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending() && ![|Settle(vcpu)|])
            {
                vcpu.HostCpu.EnableInterrupts();
                return -Errno.EINTR;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static bool Settle(Vcpu vcpu) => vcpu.HandleTransferWork() == 0;
}
