// The result of the drain comes out by a parameter, so the contract is one of a drain that hides it.
public static class OutResultDrains
{
    [DrainsWork]
    public static void Drain(Vcpu vcpu, out int result) => result = vcpu.HandleTransferWork();
}
