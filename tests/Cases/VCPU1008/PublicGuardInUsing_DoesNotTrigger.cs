// Everybody can see the guard, but its Dispose is called here, by the end of the block, and only after its constructor.
public sealed class PublicGuard : IDisposable
{
    private readonly HostCpu cpu;

    public PublicGuard(HostCpu cpu)
    {
        this.cpu = cpu;
        cpu.DisableInterrupts();
    }

    public void Dispose() => cpu.EnableInterrupts();
}

[Port("x86")]
public sealed class PublicGuardInUsingPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        using (new PublicGuard(vcpu.HostCpu))
        {
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }
        }

        return 0;
    }
}
