// The lambda wrote the captured local before interrupts went off; nobody calls it again in the section of the entry.
[Port("x86")]
public sealed class CapturedLocalStalePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool pending = true;
        Action look = () => pending = vcpu.Task.TestFlags(ThreadFlags.TransferWork);

        look();
        vcpu.HostCpu.DisableInterrupts();
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
