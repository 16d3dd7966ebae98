// Two guards nest, and the inner one enables interrupts that the outer one still wants off: the outer enable has no pair.
[Port("mips")]
public sealed class GuardEnablesInsteadOfRestoringPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        using (new InterruptsOff(vcpu.HostCpu))
        {
            vcpu.HostCpu.MemoryBarrier();
        }

        [|vcpu.HostCpu.EnableInterrupts()|];
        return 0;
    }

    private readonly struct InterruptsOff : IDisposable
    {
        private readonly HostCpu cpu;

        public InterruptsOff(HostCpu host)
        {
            cpu = host;
            cpu.DisableInterrupts();
        }

        public void Dispose() => cpu.EnableInterrupts();
    }
}
