// Two loops share the helper that asks, and each disables interrupts for itself: the helper prepares what it asks.
[Port("x86", TransferWork = true)]
public sealed class FixHelperAsksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Cpu >= 0)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!MustNotEnter(vcpu))
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    private static bool MustNotEnter(Vcpu vcpu)
    {
        if (vcpu.RequestPending())
        {
            return true;
        }

        vcpu.Task.PrepareTransfer();
        return vcpu.Task.TransferWorkPending(); // the last look
    }
}
