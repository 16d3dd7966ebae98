// The throw expression turns the result into an exception, and the empty handler ends it.
[Port("x86")]
public sealed class ThrowExpressionSwallowedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            try
            {
                _ = [|vcpu.HandleTransferWork()|] < 0 ? throw new OperationCanceledException() : 0;
            }
            catch (OperationCanceledException)
            {
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
