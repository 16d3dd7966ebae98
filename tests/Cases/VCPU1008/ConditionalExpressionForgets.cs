// Only the right half of the conditional expression gives the read section back, and the body ends with it.
[Port("riscv")]
public sealed class ConditionalExpressionForgetsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        [|return vcpu.Runnable ? 1 : End(vcpu);|]
    }

    private static int End(Vcpu vcpu)
    {
        vcpu.SrcuReadUnlock();
        return 0;
    }
}
