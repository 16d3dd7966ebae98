// The helper comes back only if there is no work; what it throws of leaves the loop, through a second helper too.
[Port("riscv")]
public sealed class HelperThrowsInsteadPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        ExpectNoWork(vcpu);
        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static void ExpectNoWork(Vcpu vcpu) => Expect(vcpu);

    private static void Expect(Vcpu vcpu)
    {
        if (vcpu.Task.TransferWorkPending())
        {
            throw new InvalidOperationException();
        }
    }
}
