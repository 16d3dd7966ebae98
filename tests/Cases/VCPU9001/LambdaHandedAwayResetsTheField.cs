// The framework calls the lambda, which resets the field: a field that a lambda writes is not followed, so the test behind it decides nothing.
[Port("riscv")]
public sealed class LambdaHandedAwayResetsTheFieldPort : ArchPort
{
    private readonly List<int> counters = [1];
    private int error;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            error = {|VCPU9001:vcpu.HandleTransferWork()|};
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
