// The local function reads a part of the tuple, which is not followed into it.
[Port("x86")]
public sealed class TuplePartReadInALocalFunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        var look = (Error: 0, Pending: true);
        vcpu.HostCpu.DisableInterrupts();
        look.Pending = vcpu.Task.TransferWorkPending();
        if (IsCalm() || !look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;

        bool IsCalm() => look.Error == 0;
    }
}
