// Interrupts come back on before the drain, so it may sleep.
[Port("powerpc")]
public sealed class DrainAfterEnablingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
