// An exception ends it.
[Port("riscv")]
public sealed class ThrowsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Halted)
            {
                throw new InvalidOperationException();
            }
        }
    }
}
