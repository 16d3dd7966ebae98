// The inner handler passes the exception on, and the outer one goes on to the entry.
[Port("riscv")]
public sealed class RethrownAndSwallowedPort : ArchPort
{
    private static readonly InvalidOperationException Busy = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            try
            {
                if (vcpu.Task.TransferWorkPending())
                {
                    throw Busy;
                }
            }
            catch (InvalidOperationException)
            {
                throw;
            }
        }
        catch (Exception)
        {
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
