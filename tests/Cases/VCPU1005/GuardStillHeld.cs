// The guard gives the spin lock back at the end of the block, and the drain stands before that end.
[Port("x86")]
public sealed class GuardStillHeldPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        using (new Guard(state))
        {
            int ret = [|vcpu.HandleTransferWork()|];
            if (ret < 0)
            {
                return ret;
            }
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private readonly struct Guard : IDisposable
    {
        private readonly HostSpinLock held;

        public Guard(HostSpinLock toHold)
        {
            held = toHold;
            held.Lock();
        }

        public void Dispose() => held.Unlock();
    }
}
