// Nothing in the loop ends it.
[Port("riscv")]
public sealed class WhileTruePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while ([|true|])
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
