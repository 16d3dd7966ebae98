// The goto leads to the very first call, which is where the loop is told to begin.
[Port("riscv")]
public sealed class GotoTheFirstCallPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        again:
        {|#0:[|vcpu.HostCpu.DisableInterrupts()|]|};
        vcpu.HostCpu.EnableInterrupts();
        goto again;
    }
}
