// The lookup runs inside the SRCU read section, the rebuild under the mutex.
[Port("x86")]
public sealed class MutexAndSrcuHeldPort : ArchPort
{
    private readonly HostMutex tableLock = new();
    private readonly Dictionary<int, ulong> slots = [];

    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        ulong first = Lookup(0);
        vcpu.SrcuReadUnlock();

        tableLock.Lock();
        Rebuild(first);
        tableLock.Unlock();
        return 0;
    }

    [Requires(Holds = LockKind.Srcu)]
    private ulong Lookup(int slot) => slots.GetValueOrDefault(slot);

    [Requires(Holds = LockKind.Mutex)]
    private void Rebuild(ulong first) => slots[0] = first + 1;
}
