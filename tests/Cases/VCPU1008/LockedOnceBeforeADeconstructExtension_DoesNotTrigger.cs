// What is taken apart is the result of a helper that takes a lock: it takes it once.
[Port("x86")]
public sealed class LockedOnceBeforeADeconstructExtensionPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        var (round, isFirst) = Locked(vcpu);
        _lock.Unlock();
        return isFirst ? round : 0;
    }

    private Vcpu Locked(Vcpu vcpu)
    {
        _lock.Lock();
        return vcpu;
    }
}

internal static class RoundOfALockedVcpu
{
    public static void Deconstruct(this Vcpu vcpu, out int round, out bool isFirst)
    {
        round = vcpu.Cpu;
        isFirst = round == 0;
    }
}
