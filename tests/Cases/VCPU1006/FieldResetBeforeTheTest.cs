// The result waits in a field, and the helper that begins the iteration resets the field before it is tested.
[Port("mips")]
public sealed class FieldResetBeforeTheTestPort : ArchPort
{
    private int error;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            error = [|vcpu.HandleTransferWork()|];
            BeginIteration();
            if (error < 0)
            {
                return error;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private void BeginIteration() => error = 0;
}
