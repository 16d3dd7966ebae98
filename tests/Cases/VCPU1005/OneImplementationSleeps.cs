// Behind the interface one of two implementations waits, and the caller has interrupts off.
[Port("x86")]
public sealed class OneImplementationSleepsPort(IExitHook hook) : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        [|hook.AfterExit(vcpu)|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}

public interface IExitHook
{
    void AfterExit(Vcpu vcpu);
}

public sealed class CountingHook : IExitHook
{
    private int exits;

    public void AfterExit(Vcpu vcpu) => exits++;
}

public sealed class WaitingHook : IExitHook
{
    public void AfterExit(Vcpu vcpu) => vcpu.Task.CondResched();
}
