// What is written through the reference after it is bound again is the answer itself: what it then holds is not followed.
public sealed class RefBoundAgainWritesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool all = vcpu.Task.TransferWorkPending();
        bool other = false;
        ref bool written = ref other;
        written = ref all;
        written = false;
        if (!all)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
