// The property's getter makes the definitive check, and it is read with interrupts off only.
[Port("x86")]
public sealed class PropertyInSectionPort : ArchPort
{
    private Vcpu? running;

    private bool MustBail => running is null || running.Task.TransferWorkPending();

    public override int Run(Vcpu vcpu)
    {
        running = vcpu;
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!MustBail)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
