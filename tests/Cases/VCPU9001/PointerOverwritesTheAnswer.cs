// The answer is overwritten through a pointer to it: what it then holds is not followed.
public sealed class PointerOverwritesTheAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        unsafe
        {
            bool* address = &pending;
            *address = false;
        }

        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
