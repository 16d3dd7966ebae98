// The ref local is the same variable under another name: writing false through it hides that work is pending.
[Port("x86")]
public sealed class RefLocalOverwritesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        ref bool alias = ref pending;
        alias = false;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
