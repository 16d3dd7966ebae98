// The filter asks one question, and the handler behind it, which has the exception then, goes on to the entry.
[Port("x86")]
public sealed class FilterOfOneQuestionPort : ArchPort
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
        catch (InvalidOperationException) when (vcpu.Halted)
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
