// The task may sleep in cond_resched after the check; whoever ran meanwhile can have raised anything.
[Port("x86")]
public sealed class SleptAfterCheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        vcpu.HostCpu.EnableInterrupts();
        if (pending)
        {
            return vcpu.HandleTransferWork();
        }

        vcpu.Task.CondResched();
        vcpu.HostCpu.DisableInterrupts();
        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
