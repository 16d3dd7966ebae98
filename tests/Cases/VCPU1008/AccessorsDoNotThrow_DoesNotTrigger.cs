// Inside the try only properties are read and written, which throw nothing: the handler sees no lock.
[Port("x86")]
public sealed class AccessorsDoNotThrowPort : ArchPort
{
    private readonly HostSpinLock _lock = new();
    private readonly List<int> _exits = [];

    public override int Run(Vcpu vcpu)
    {
        try
        {
            _lock.Lock();
            vcpu.Cpu = _exits.Capacity;
            _exits.Capacity = 16;
            _lock.Unlock();
        }
        catch (InvalidOperationException)
        {
            return -Errno.EINVAL;
        }

        return 0;
    }
}
