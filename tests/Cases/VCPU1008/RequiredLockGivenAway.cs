// The caller hands over a held lock by contract and expects it to be held after the call.
[Port("powerpc")]
public sealed class RequiredLockGivenAwayPort : ArchPort
{
    private readonly HostSpinLock state = new();

    [Requires(Holds = LockKind.Spin)]
    public bool Evict(Vcpu vcpu)
    {
        if (!vcpu.Task.SignalPending())
        {
            return false;
        }

        state.Unlock();
        vcpu.Kick();
        [|return true;|]
    }

    public override int Run(Vcpu vcpu) => 0;
}
