// The same question is asked twice, of a number of one byte and of a character that is taken as a number.
[Port("x86")]
public sealed class SmallNumbersAskedTwicePort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        Sync((byte)Console.Read());
        Sync((char)Console.Read());
        return 0;
    }

    private void Sync(byte level)
    {
        if (level == 5)
        {
            _lock.Lock();
        }

        if (level == 5)
        {
            _lock.Unlock();
        }
    }

    private void Sync(char letter)
    {
        if ((ushort)letter == 5)
        {
            _lock.Lock();
        }

        if ((ushort)letter == 5)
        {
            _lock.Unlock();
        }
    }
}
