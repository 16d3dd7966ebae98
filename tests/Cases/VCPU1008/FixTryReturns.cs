// The handler returns with the lock that was taken before the try; the other way gives it back.
[Port("powerpc")]
public sealed class FixTryReturnsPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        _lock.Lock();
        try
        {
            Emulate(vcpu);
            _lock.Unlock();
            return 0;
        }
        catch (InvalidOperationException)
        {
            [|return 1;|]
        }
        finally
        {
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
        }
    }

    private static void Emulate(Vcpu vcpu)
    {
        if (!vcpu.Runnable)
        {
            throw new InvalidOperationException();
        }
    }
}
