// Nine locks, each taken and given back under its own flag, make 512 combinations at one point: more than the analysis keeps apart.
[Port("powerpc")]
public sealed class NineCorrelatedLocksPort : ArchPort
{
    private readonly HostMutex tables = new();
    private readonly HostSpinLock queue = new();

    public override int [|Run|](Vcpu vcpu)
    {
        bool a = Option(0), b = Option(1), c = Option(2), d = Option(3), e = Option(4);
        bool f = Option(5), g = Option(6), h = Option(7), i = Option(8);

        if (a) { tables.Lock(); }
        if (b) { tables.Lock(); }
        if (c) { tables.Lock(); }
        if (d) { vcpu.SrcuReadLock(); }
        if (e) { vcpu.SrcuReadLock(); }
        if (f) { vcpu.SrcuReadLock(); }
        if (g) { queue.Lock(); }
        if (h) { queue.Lock(); }
        if (i) { queue.Lock(); }

        vcpu.HostCpu.MemoryBarrier();

        if (i) { queue.Unlock(); }
        if (h) { queue.Unlock(); }
        if (g) { queue.Unlock(); }
        if (f) { vcpu.SrcuReadUnlock(); }
        if (e) { vcpu.SrcuReadUnlock(); }
        if (d) { vcpu.SrcuReadUnlock(); }
        if (c) { tables.Unlock(); }
        if (b) { tables.Unlock(); }
        if (a) { tables.Unlock(); }
        return 0;
    }

    private static bool Option(int bit) => (Environment.ProcessorCount >> bit) % 2 == 1;
}
