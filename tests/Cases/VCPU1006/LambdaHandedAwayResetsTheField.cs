// The framework calls the lambda, the lambda resets the field, and the test behind it finds nothing.
[Port("riscv")]
public sealed class LambdaHandedAwayResetsTheFieldPort : ArchPort
{
    private readonly List<int> counters = [1];
    private int error;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            error = [|vcpu.HandleTransferWork()|];
            counters.ForEach(_ => error = 0);
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
}
