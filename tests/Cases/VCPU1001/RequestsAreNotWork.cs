// Pending requests and pending work are different words: a look at the requests says nothing about the thread flags.
[Port("x86")]
public sealed class RequestsAreNotWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.RequestPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
