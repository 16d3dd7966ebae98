// The helper waits until no work is pending, but work stays pending until somebody drains it.
[Port("powerpc")]
public sealed class HelperSpinsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            WaitUntilQuiet(vcpu);
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static void WaitUntilQuiet(Vcpu vcpu)
    {
        while (vcpu.Task.TransferWorkPendingHint())
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return;
            }

            vcpu.HostCpu.MemoryBarrier();
        }
    }
}
