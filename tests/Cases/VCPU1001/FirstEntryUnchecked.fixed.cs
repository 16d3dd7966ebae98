// As mips still does: every re-entry follows a check, but the first entry of the ioctl follows none.
[Port("mips")]
public sealed class FirstEntryUncheckedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        while (true)
        {
            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                continue;
            }

            vcpu.EnterGuest();
        }
    }
}
