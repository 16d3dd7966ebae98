// xfer_to_guest_mode_prepare belongs into the section of the last check: here an interrupt can raise new work between the two.
[Port("x86")]
public sealed class PrepareWithInterruptsOnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        [|vcpu.Task.PrepareTransfer()|];
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
