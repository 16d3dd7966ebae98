// The exception leaves the helper with the lock held, whatever else may throw on the way.
public sealed class ThrownBetweenForeignCalls
{
    private readonly HostSpinLock _lock = new();

    [RunLoop]
    public void [|Loop|](Vcpu vcpu)
    {
        try
        {
            Fail();
        }
        catch (InvalidOperationException)
        {
        }
    }

    private void Fail()
    {
        _lock.Lock();
        try
        {
            Console.WriteLine("fails");
            throw new InvalidOperationException();
        }
        finally
        {
            Console.WriteLine("failed");
        }
    }
}
