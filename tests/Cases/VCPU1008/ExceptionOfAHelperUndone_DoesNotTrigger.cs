// The helper either throws, or returns with preemption off: behind the catch it is on.
[Port("riscv")]
public sealed class ExceptionOfAHelperUndonePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        try
        {
            Expect(vcpu);
        }
        catch (InvalidOperationException)
        {
            return vcpu.HandleTransferWork();
        }

        vcpu.HostCpu.EnablePreemption();
        return vcpu.HandleTransferWork();
    }

    private static void Expect(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            throw new InvalidOperationException();
        }

        vcpu.HostCpu.DisablePreemption();
    }
}
