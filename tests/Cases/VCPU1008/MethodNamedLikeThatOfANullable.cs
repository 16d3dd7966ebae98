// A method of the port's own that has the name of one of a nullable takes a lock.
public static class MethodNamedLikeThatOfANullable
{
    [RunLoop]
    public static void [|Loop|](Vcpu vcpu, Latch latch)
    {
        if (latch.GetValueOrDefault() == 0)
        {
            vcpu.SrcuReadLock();
        }
    }

    public sealed class Latch
    {
        private readonly HostSpinLock _lock = new();

        public int GetValueOrDefault()
        {
            _lock.Lock();
            return 1;
        }
    }
}
