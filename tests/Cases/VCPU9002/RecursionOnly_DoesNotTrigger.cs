// A method that only calls itself never returns, so that it breaks no promise.
public static class RecursionOnly
{
    [DrainsWork]
    public static int Drain(Vcpu vcpu) => Drain(vcpu);
}
