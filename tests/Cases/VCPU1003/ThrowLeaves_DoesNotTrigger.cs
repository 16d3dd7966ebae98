// The exception says "pending", and its handler leaves: the entry behind the try is reached only without it.
[Port("x86")]
public sealed class ThrowLeavesPort : ArchPort
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
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
