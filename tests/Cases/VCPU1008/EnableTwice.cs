// The bail-out enables interrupts and then joins the way that enables them again: on that way they were on already.
[Port("arm64")]
public sealed class EnableTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
        }
        else
        {
            vcpu.EnterGuest();
        }

        [|vcpu.HostCpu.EnableInterrupts()|];
        return 0;
    }
}
