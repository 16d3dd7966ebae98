// The interface brings a body of its own, and that body takes the lock and keeps it.
[Port("arm64")]
public sealed class DefaultInterfaceMethodKeepsTheLockPort(IExitHook hook) : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        hook.AfterExit();
        [|return 0;|]
    }
}

public interface IExitHook
{
    HostSpinLock State { get; }

    void AfterExit() => State.Lock();
}

public sealed class PlainHook : IExitHook
{
    public HostSpinLock State { get; } = new();
}
