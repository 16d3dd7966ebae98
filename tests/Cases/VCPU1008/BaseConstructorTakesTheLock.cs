// The lock is taken in the constructor of the base class, and nobody gives it back.
[Port("x86")]
public sealed class BaseConstructorTakesTheLockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        var section = new Section(state);
        [|return section.GetHashCode();|]
    }

    private class Locked
    {
        public Locked(HostSpinLock toHold) => toHold.Lock();
    }

    private sealed class Section(HostSpinLock toHold) : Locked(toHold);
}
