// A helper turns interrupts on again in the handler of one exception only; its caller swallows the others.
[Port("x86")]
public sealed class HelperIsLeftWithInterruptsOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        try
        {
            Report(vcpu);
        }
        catch (InvalidOperationException)
        {
            [|return 0;|]
        }

        return 0;
    }

    private static void Report(Vcpu vcpu)
    {
        try
        {
            vcpu.HostCpu.DisableInterrupts();
            Console.WriteLine();
            vcpu.HostCpu.EnableInterrupts();
        }
        catch (FormatException)
        {
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
