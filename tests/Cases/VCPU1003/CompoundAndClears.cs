// &= can only clear the answer: work that is pending is forgotten for a halted vCPU.
[Port("x86")]
public sealed class CompoundAndClearsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        pending &= vcpu.Runnable;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
