// The decorator runs the port it wraps, which may be another decorator; the loop at the end of the chain is right.
[Port("arm64")]
public sealed class DecoratingPortPort(ArchPort inner) : ArchPort
{
    private int runs;

    public override int Run(Vcpu vcpu)
    {
        runs++;
        return inner.Run(vcpu);
    }
}

[Port("arm64")]
public sealed class WrappedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
