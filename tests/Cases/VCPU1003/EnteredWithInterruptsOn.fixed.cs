// Checked as it should be, but interrupts come back before the entry instead of after it.
[Port("s390")]
public sealed class EnteredWithInterruptsOnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        vcpu.HostCpu.EnableInterrupts();
        if (!pending)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
