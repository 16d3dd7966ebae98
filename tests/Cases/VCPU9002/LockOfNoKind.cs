// There is no lock of this kind, so that the contract says nothing, and the body is judged like any other that nobody calls.
public static class LockOfNoKind
{
    [Acquires((LockKind)77)]
    public static void {|VCPU1008:Take|}(HostSpinLock spin) => spin.Lock();
}
