// Behind the interface one of two implementations keeps the spin lock that it was to give back.
[Port("x86")]
public sealed class OneImplementationKeepsTheLockPort(IExitHook hook) : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        hook.Lock.Lock();
        hook.AfterExit(vcpu);
        [|return 0;|]
    }
}

public interface IExitHook
{
    HostSpinLock Lock { get; }

    void AfterExit(Vcpu vcpu);
}

public sealed class TidyHook : IExitHook
{
    public HostSpinLock Lock { get; } = new();

    public void AfterExit(Vcpu vcpu) => Lock.Unlock();
}

public sealed class HastyHook : IExitHook
{
    public HostSpinLock Lock { get; } = new();

    public void AfterExit(Vcpu vcpu)
    {
        if (vcpu.Runnable)
        {
            Lock.Unlock();
        }
    }
}
