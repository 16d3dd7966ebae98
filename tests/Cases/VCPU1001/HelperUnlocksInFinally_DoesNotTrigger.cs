// The helper gives the lock back whether it is left by its answer or by an exception, which nobody catches.
[Port("riscv")]
public sealed class HelperUnlocksInFinallyPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!IsPending(vcpu))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private bool IsPending(Vcpu vcpu)
    {
        state.Lock();
        try
        {
            Console.WriteLine(vcpu.Id);
            return vcpu.Task.TransferWorkPending();
        }
        finally
        {
            state.Unlock();
        }
    }
}
