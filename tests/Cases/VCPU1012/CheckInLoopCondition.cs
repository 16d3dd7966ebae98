// The loop condition runs after interrupts came back, so the definitive check in it is out of place.
[Port("x86")]
public sealed class CheckInLoopConditionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        do
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
        while (![|vcpu.Task.TransferWorkPending()|]);

        return vcpu.HandleTransferWork();
    }
}
