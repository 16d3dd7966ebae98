// The flags were clear while interrupts were on; what an interrupt sets before they go off is entered with.
[Port("x86")]
public sealed class HintWithInterruptsOnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        do
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                return vcpu.HandleTransferWork();
            }

            vcpu.HostCpu.DisableInterrupts();
            [|vcpu.EnterGuest()|];
            vcpu.HostCpu.EnableInterrupts();
        }
        while (vcpu.Runnable);

        return 0;
    }
}
