// A goto goes back with nothing on the way that could end it.
[Port("riscv")]
public sealed class BackwardGotoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        again:
        [|vcpu.HostCpu.DisableInterrupts()|];
        vcpu.HostCpu.EnableInterrupts();
        goto again;
    }
}
