// An operator under a contract is a method like any other.
public readonly struct OperatorDrains
{
    [DrainsWork(SetsExitReason = true)]
    public static int operator +(OperatorDrains work, Vcpu vcpu) => vcpu.HandleTransferWork();
}
