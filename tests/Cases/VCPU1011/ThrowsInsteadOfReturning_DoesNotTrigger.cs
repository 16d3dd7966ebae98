// What would be returned for the signal never is: the finally region throws.
[Port("riscv")]
public sealed class ThrowsInsteadOfReturningPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        try
        {
            if (vcpu.Task.SignalPending())
            {
                return -Errno.EINTR;
            }

            return 0;
        }
        finally
        {
            throw new InvalidOperationException();
        }
    }
}
