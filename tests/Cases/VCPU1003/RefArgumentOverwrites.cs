// Interlocked.Exchange writes through the ref it is given: a count of one becomes zero, and the guest is entered with work pending.
using System.Threading;

[Port("x86")]
public sealed class RefArgumentOverwritesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        int work = vcpu.Task.TransferWorkPending() ? 1 : 0;
        int before = Interlocked.Exchange(ref work, 0);
        if (work == 0)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return before;
    }
}
