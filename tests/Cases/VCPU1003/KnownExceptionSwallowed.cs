// The exception is one that was made long ago, and the handler of its type goes on to the entry.
[Port("riscv")]
public sealed class KnownExceptionSwallowedPort : ArchPort
{
    private static readonly InvalidOperationException Busy = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            if (vcpu.Task.TransferWorkPending())
            {
                throw Busy;
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
