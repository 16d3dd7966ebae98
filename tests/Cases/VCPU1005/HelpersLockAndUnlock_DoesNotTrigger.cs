// One helper takes the lock and the other gives it back; the drain comes after both.
[Port("powerpc")]
public sealed class HelpersLockAndUnlockPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private int runs;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Begin();
            runs++;
            End();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private void Begin() => state.Lock();

    private void End() => state.Unlock();
}
