// Memory slots may only be looked up in an SRCU read section, and this one is over before the lookup.
[Port("x86")]
public sealed class MemslotsNeedSrcuPort : ArchPort
{
    private readonly Dictionary<int, ulong> slots = [];

    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        ulong first = Lookup(0);
        vcpu.SrcuReadUnlock();
        return first == [|Lookup(1)|] ? 0 : 1;
    }

    [Requires(Holds = LockKind.Srcu)]
    private ulong Lookup(int slot) => slots.GetValueOrDefault(slot);
}
