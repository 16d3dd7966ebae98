// Each level of the recursion takes the lock before it goes one level down, and the bottom waits.
[Port("powerpc")]
public sealed class RecursionSleepsUnderItsOwnLockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu) => [|Descend(vcpu, locked: false)|];

    private int Descend(Vcpu vcpu, bool locked)
    {
        if (locked)
        {
            vcpu.Block();
            return 0;
        }

        state.Lock();
        int ret = Descend(vcpu, locked: true);
        state.Unlock();
        return ret;
    }
}
