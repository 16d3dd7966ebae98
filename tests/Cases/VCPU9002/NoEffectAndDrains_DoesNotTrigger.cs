// The contract says that nothing happens, and that work is drained: an effect that is named counts.
public static class NoEffectAndDrains
{
    [NoProtocolEffect]
    [DrainsWork]
    public static int Drain(Vcpu vcpu) => vcpu.HandleTransferWork();
}
