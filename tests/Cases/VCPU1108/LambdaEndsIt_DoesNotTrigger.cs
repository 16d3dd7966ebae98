// A delegate that is not known may throw.
[Port("riscv")]
public sealed class LambdaEndsItPort : ArchPort
{
    private readonly Action _tick = static () => { };

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            _tick();
        }
    }
}
