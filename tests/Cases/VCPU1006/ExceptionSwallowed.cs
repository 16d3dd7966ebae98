// The negative result becomes an exception, and the handler around it lets the loop go on.
[Port("x86")]
public sealed class ExceptionSwallowedPort : ArchPort
{
    private int interrupted;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            try
            {
                int ret = [|vcpu.HandleTransferWork()|];
                if (ret < 0)
                {
                    throw new OperationCanceledException();
                }
            }
            catch (OperationCanceledException)
            {
                interrupted++;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
