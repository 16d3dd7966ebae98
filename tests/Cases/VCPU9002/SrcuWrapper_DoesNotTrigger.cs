// Wrappers of wrappers open the read section.
[Port("case")]
public sealed class SrcuWrapperPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [Acquires(LockKind.Srcu)]
    private static void Begin(Vcpu vcpu) => Middle(vcpu);

    private static void Middle(Vcpu vcpu) => Inner(vcpu);

    private static void Inner(Vcpu vcpu) => vcpu.SrcuReadLock();
}
