// The early look at signals is a shortcut; the check before the entry is whole.
[Port("powerpc")]
public sealed class PartialPreCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.Task.SignalPending())
        {
            return vcpu.HandleTransferWork();
        }

        while (true)
        {
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
}
