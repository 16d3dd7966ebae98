// The innermost of three wrappers does not open the read section.
[Port("case")]
public sealed class SrcuWrapperForgetsPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    [Acquires(LockKind.Srcu)]
    private static void {|VCPU9002:Begin|}(Vcpu vcpu) => Middle(vcpu);

    private static void Middle(Vcpu vcpu) => Inner(vcpu);

    private static void Inner(Vcpu vcpu) => vcpu.Task.NeedResched();
}
