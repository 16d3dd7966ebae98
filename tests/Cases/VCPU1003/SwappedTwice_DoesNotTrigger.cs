// Swapped and swapped back: the entry depends on the answer of the check again.
[Port("x86")]
public sealed class SwappedTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool never = false;
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        (pending, never) = (never, pending);
        (never, pending) = (pending, never);
        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
