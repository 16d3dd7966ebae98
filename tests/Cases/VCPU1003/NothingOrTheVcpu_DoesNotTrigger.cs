// There is nothing, or the vCPU that is entered: in a variable, in a choice, and in what a helper returns.
[Port("x86")]
public sealed class NothingOrTheVcpuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        Vcpu? late = null;
        Vcpu? chosen = vcpu.Runnable ? vcpu : null;
        Vcpu? found = Find(vcpu);
        if (chosen is null || found is null)
        {
            return 0;
        }

        late = vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (!late.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        if (!chosen.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        if (!found.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private static Vcpu? Find(Vcpu vcpu)
    {
        if (vcpu.Runnable)
        {
            return vcpu;
        }

        return null;
    }
}
