// Between the two calls of the framework interrupts are turned off: what the second one throws is caught with interrupts off.
[Port("mips")]
public sealed class SecondCallMayThrowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        try
        {
            Console.WriteLine(vcpu.Id);
            Console.WriteLine();
            vcpu.HostCpu.DisableInterrupts();
            Console.WriteLine();
            vcpu.HostCpu.EnableInterrupts();
        }
        catch (System.IO.IOException)
        {
            [|return 1;|]
        }

        return 0;
    }
}
