// Two times are compared by an operator of the framework, which throws nothing: the handler sees the lock only as it was before it was taken.
[Port("s390")]
public sealed class MetadataOperatorPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private TimeSpan spent;

    public override int Run(Vcpu vcpu)
    {
        var limit = TimeSpan.Zero;
        var used = spent;
        try
        {
            state.Lock();
            bool isOver = used > limit;
            state.Unlock();
            Console.WriteLine(isOver);
        }
        catch (System.IO.IOException)
        {
            return 1;
        }

        return 0;
    }
}
