// The guard is a class: the finally of its using disposes what new has just made, which is never null.
[Port("x86")]
public sealed class UsingClassGuardPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        using (new InterruptGuard(vcpu.HostCpu))
        {
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }
        }

        return 0;
    }
}

internal sealed class InterruptGuard : IDisposable
{
    private readonly HostCpu cpu;

    public InterruptGuard(HostCpu cpu)
    {
        this.cpu = cpu;
        cpu.DisableInterrupts();
    }

    public void Dispose() => cpu.EnableInterrupts();
}
