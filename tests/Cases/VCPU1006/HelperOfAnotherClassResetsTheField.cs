// The field that holds the result is reset through a reference to the port before it is tested.
[Port("mips")]
public sealed class HelperOfAnotherClassResetsTheFieldPort : ArchPort
{
    internal int Error;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Error = [|vcpu.HandleTransferWork()|];
            IterationStart.Reset(this);
            if (Error < 0)
            {
                return Error;
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

internal static class IterationStart
{
    public static void Reset(HelperOfAnotherClassResetsTheFieldPort port) => port.Error = 0;
}
