// An iterator drains when it is enumerated, not when it is called, so that nobody can tell what its promise is worth.
public static class IteratorPromisesDrain
{
    [DrainsWork]
    public static IEnumerable<int> {|VCPU9001:Drain|}(Vcpu vcpu)
    {
        yield return vcpu.HandleTransferWork();
    }
}
