// A member that is declared not to be null is asked for by a pattern: the way behind it that keeps the lock does not exist.
[Port("x86")]
public sealed class MemberThatIsNeverNullPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        _lock.Lock();
        if (vcpu is { Vm: { } vm })
        {
            _lock.Unlock();
            return vm.Vcpus.Count;
        }

        return -Errno.EINVAL;
    }
}
