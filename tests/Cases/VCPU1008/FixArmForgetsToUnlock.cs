// One arm of the switch joins the common return with the lock held, the others have given it back.
[Port("powerpc")]
public sealed class FixArmForgetsToUnlockPort : ArchPort
{
    private readonly HostMutex _lock = new();

    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        _lock.Lock();
        switch (vcpu.Cpu)
        {
            case 0:
                _lock.Unlock();
                ret = 1;
                break;
            case 1:
                ret = 2;
                break;
            default:
                _lock.Unlock();
                break;
        }

        [|return ret;|]
    }
}
