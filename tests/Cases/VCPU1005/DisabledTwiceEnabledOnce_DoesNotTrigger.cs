// Book3S disables softly and then hard; interrupts do not nest, and one enable answers both.
[Port("powerpc")]
public sealed class DisabledTwiceEnabledOncePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
