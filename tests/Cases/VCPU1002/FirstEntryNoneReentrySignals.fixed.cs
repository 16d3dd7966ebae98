// The mips loop as it is today: nothing is looked at before the first entry, and only signals before each re-entry.
[Port("mips")]
public sealed class FirstEntryNoneReentrySignalsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();

        while (vcpu.Runnable)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return vcpu.HandleTransferWork();
            }

            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
