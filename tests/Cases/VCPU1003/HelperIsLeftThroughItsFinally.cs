// The helper may be left by an exception, and turns interrupts on on its way out; the handler of its caller enters the guest by the check before.
[Port("x86")]
public sealed class HelperIsLeftThroughItsFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        try
        {
            Report(vcpu);
        }
        catch (InvalidOperationException)
        {
            vcpu.HostCpu.DisableInterrupts();
            [|vcpu.EnterGuest()|];
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }

    private static void Report(Vcpu vcpu)
    {
        try
        {
            Console.WriteLine();
        }
        finally
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
