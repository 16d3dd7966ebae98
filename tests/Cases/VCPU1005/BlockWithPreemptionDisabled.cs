// A halted vCPU waits for its wake-up here, and the CPU may run nobody else meanwhile.
[Port("riscv")]
public sealed class BlockWithPreemptionDisabledPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        while (!vcpu.Runnable)
        {
            [|vcpu.Block()|];
        }

        vcpu.HostCpu.EnablePreemption();
        return 0;
    }
}
