// A contract that takes no lock says nothing, so that the body is judged like any other that nobody calls.
public static class LockOfKindNone
{
    [Acquires(LockKind.None)]
    public static void {|VCPU1008:Take|}(HostSpinLock spin) => spin.Lock();
}
