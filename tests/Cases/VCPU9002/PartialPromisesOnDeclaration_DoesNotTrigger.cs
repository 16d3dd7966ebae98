// The promise stands at one part of the method, and the body at the other keeps it.
public static partial class PartialPromisesOnDeclaration
{
    [DrainsWork]
    public static partial int Drain(Vcpu vcpu);

    public static partial int Drain(Vcpu vcpu) => vcpu.HandleTransferWork();
}
