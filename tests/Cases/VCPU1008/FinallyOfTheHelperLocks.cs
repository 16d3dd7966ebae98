// The helper does nothing but write a note, and takes the lock in a finally block: where the note fails, its caller has the lock too.
[Port("x86")]
public sealed class FinallyOfTheHelperLocksPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        try
        {
            NoteAndLock();
            _lock.Unlock();
        }
        catch (InvalidOperationException)
        {
            [|return -Errno.EINVAL;|]
        }

        return 0;
    }

    private void NoteAndLock()
    {
        try
        {
            Console.WriteLine("enters");
        }
        finally
        {
            _lock.Lock();
        }
    }
}
