// The first handler does not want the exception, so the second one has it, and goes on to the entry.
[Port("riscv")]
public sealed class FilterPassesItOnPort : ArchPort
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
        catch (InvalidOperationException) when (vcpu.Halted && vcpu.Cpu < 0)
        {
            vcpu.HostCpu.EnableInterrupts();
            return 1;
        }
        catch (InvalidOperationException)
        {
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
