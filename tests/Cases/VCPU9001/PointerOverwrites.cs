// A write through a pointer changes the answer behind the compiler's back: what it then holds is not followed.
[Port("x86")]
public sealed class PointerOverwritesPort : ArchPort
{
    public override unsafe int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        bool* alias = &pending;
        *alias = false;
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
