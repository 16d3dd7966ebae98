// The exception says "pending", the handler swallows it, and the entry behind the try is made all the same.
[Port("x86")]
public sealed class ThrowSwallowedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            if (vcpu.Task.TransferWorkPending())
            {
                throw new InvalidOperationException();
            }
        }
        catch (InvalidOperationException)
        {
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
