// The interrupt window comes before the check, where it does no harm.
[Port("x86")]
public sealed class WindowBeforeCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret != 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending() is not true)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
