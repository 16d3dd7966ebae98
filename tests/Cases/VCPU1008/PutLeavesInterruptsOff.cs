// Put disables interrupts to save the state and enables them on one of its two ways only.
[Port("mips")]
public sealed class PutLeavesInterruptsOffPort : ArchPort
{
    private int saved;

    public override void Put(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        saved = vcpu.Cpu;
        if (saved < 0)
        {
            [|return;|]
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    public override int Run(Vcpu vcpu) => saved;
}
