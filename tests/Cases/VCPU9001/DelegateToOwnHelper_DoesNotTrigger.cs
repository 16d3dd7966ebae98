// The delegate goes to a helper of the same compilation, which calls it between two lines of its own.
[Port("x86")]
public sealed class DelegateToOwnHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = InReadSection(vcpu, static target => target.Cpu);
        vcpu.HostCpu.DisableInterrupts();
        if (ret >= 0 && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static int InReadSection(Vcpu vcpu, Func<Vcpu, int> body)
    {
        vcpu.SrcuReadLock();
        int result = body(vcpu);
        vcpu.SrcuReadUnlock();
        return result;
    }
}
