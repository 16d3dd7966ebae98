// The local function drains for whoever calls it; this caller has taken the lock before.
[Port("powerpc")]
public sealed class LocalFunctionSleepsPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        int ret = [|Settle(vcpu)|];
        state.Unlock();
        return ret;

        static int Settle(Vcpu self)
        {
            return self.Task.TransferWorkPendingHint() ? self.HandleTransferWork() : 0;
        }
    }
}
