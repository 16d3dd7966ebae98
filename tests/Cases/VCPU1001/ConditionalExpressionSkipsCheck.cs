// The ?: answers "nothing pending" for a runnable vCPU without having looked.
[Port("x86")]
public sealed class ConditionalExpressionSkipsCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Runnable ? false : vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
