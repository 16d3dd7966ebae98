// The error return keeps the mutex, so the next ioctl of this VM waits for ever.
[Port("x86")]
public sealed class MutexHeldOnErrorPort : ArchPort
{
    private readonly HostMutex configuration = new();
    private ulong systemTime;

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        configuration.Lock();
        if (index != 0x4b564d01)
        {
            [|return 1;|]
        }

        systemTime = data;
        configuration.Unlock();
        return 0;
    }

    public override int Run(Vcpu vcpu) => systemTime == 0 ? 0 : 1;
}
