// What the exception is told opens a window, and the handler goes on to the entry.
[Port("riscv")]
public sealed class ExceptionIsMadeOfTheWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            try
            {
                if (vcpu.Halted)
                {
                    throw Opened(vcpu);
                }
            }
            catch (InvalidOperationException)
            {
            }

            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static InvalidOperationException Opened(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        return new InvalidOperationException();
    }
}
