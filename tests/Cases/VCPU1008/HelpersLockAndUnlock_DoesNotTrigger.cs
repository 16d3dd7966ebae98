// Each helper is unbalanced by itself; together they are a pair, and only the run loop has to return balanced.
[Port("powerpc")]
public sealed class HelpersLockAndUnlockPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private int runs;

    public override int Run(Vcpu vcpu)
    {
        Begin();
        runs++;
        End();
        Quiesce(vcpu);
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        Restore(vcpu);
        return 0;
    }

    private static void Quiesce(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
    }

    private static void Restore(Vcpu vcpu)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
    }

    private void Begin() => state.Lock();

    private void End() => state.Unlock();
}
