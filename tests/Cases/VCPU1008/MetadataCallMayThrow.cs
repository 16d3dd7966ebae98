// The framework call may throw while the lock is held, and the handler returns without giving it back.
[Port("mips")]
public sealed class MetadataCallMayThrowPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        try
        {
            Console.WriteLine(vcpu.Id);
            state.Unlock();
        }
        catch (System.IO.IOException)
        {
            [|return 1;|]
        }

        return 0;
    }
}
