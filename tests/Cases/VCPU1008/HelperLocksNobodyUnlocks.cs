// The helper takes the lock for its caller, and the caller does not know that it has to give it back.
[Port("powerpc")]
public sealed class HelperLocksNobodyUnlocksPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        int runnable = CountRunnable(vcpu.Vm);
        [|return runnable > 0 ? 0 : 1;|]
    }

    private int CountRunnable(Vm vm)
    {
        state.Lock();
        return vm.Vcpus.Count(other => other.Runnable);
    }
}
