// The method is entered with interrupts off by contract and leaves them on behind its caller's back.
[Port("mips")]
public sealed class RequiredInterruptsOffEnabledPort : ArchPort
{
    [Requires(Interrupts = InterruptState.Off)]
    public void [|Open|](Vcpu vcpu)
    {
        if (!vcpu.Task.TransferWorkPending())
        {
            return;
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.Kick();
    }

    public override int Run(Vcpu vcpu) => 0;
}
